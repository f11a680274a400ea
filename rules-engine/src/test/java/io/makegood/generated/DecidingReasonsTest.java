package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.MadePolicy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Words;
import io.makegood.resolution.Act;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.UsedFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reasons that are said to decide do, and they are few. */
class DecidingReasonsTest {
    private static final int CASES = SampleSize.of("cases", 100);
    private static final int MEDIAN = 6;
    private static final int MOST = 12;
    /** Policies without some rules are compiled for so many reasons. */
    private static final int RECOMPILED = 60;

    private final ResolutionEngine engine = ResolutionEngine.using(CustomerFirst.POLICY);

    @Test
    void they_are_few() {
        List<Integer> counts = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            Resolution resolution = engine.resolve(CaseGenerator.of(seed));
            for (LineDecision decision : resolution.decisions()) {
                int count = (int) resolution.rationale().stream()
                        .filter(reason ->
                                reason.deciding() && reason.decisionId().equals(decision.id()))
                        .count();
                assertTrue(count > 0 && count <= MOST, count + " for " + decision.id() + " of seed " + seed);
                counts.add(count);
            }
        }
        Collections.sort(counts);
        int median = counts.get(counts.size() / 2);
        System.out.println("reasons that decide a claim: median " + median + ", most " + counts.get(counts.size() - 1));
        assertTrue(median <= MEDIAN, "median " + median);
    }

    @Test
    void without_a_ruling_out_that_decides_something_else_is_decided_and_without_another_the_same() {
        Bundle bundle = BundleReader.readResource("customer-first");
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        Map<Set<String>, ResolutionEngine> without = new HashMap<>();
        int deciding = 0;
        for (long seed = 0; seed < CASES && without.size() < RECOMPILED; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            Resolution resolution = engine.resolve(caseFile);
            if (resolution.decisions().size() > 1) {
                // Claims of one case are decided with a view to each other.
                continue;
            }
            Map<String, List<Reason>> vetoes = resolution.rationale().stream()
                    .filter(reason -> reason.act() == Act.VETOED && reason.rule() != null)
                    .collect(Collectors.groupingBy(Reason::conclusion));
            for (List<Reason> alike : vetoes.values()) {
                Set<String> names = alike.stream().map(Reason::rule).collect(Collectors.toSet());
                if (vetoes.values().stream()
                        .anyMatch(other ->
                                other != alike && other.stream().anyMatch(reason -> names.contains(reason.rule())))) {
                    // These rules rule out something else as well.
                    continue;
                }
                ResolutionEngine engineWithout = without.computeIfAbsent(
                        names,
                        some -> ResolutionEngine.using(MadePolicy.of(
                                bundle,
                                AlphaNetwork.of(rules.stream()
                                        .filter(rule -> !some.contains(rule.name()))
                                        .toList()))));
                List<Object> before = outcome(resolution);
                List<Object> after = outcome(engineWithout.resolve(caseFile));
                String told = "seed " + seed + ": " + alike.get(0).conclusion() + " by " + names;
                if (caseFile.wishes().stream()
                        .anyMatch(wish -> alike.get(0).conclusion().equals("ruled out: " + Words.of(wish.remedy())))) {
                    // The customer hears why, whatever he would get otherwise.
                    assertTrue(alike.stream().anyMatch(Reason::deciding), told);
                } else if (alike.stream().anyMatch(Reason::deciding)) {
                    deciding++;
                    assertNotEquals(before, after, told);
                } else {
                    assertEquals(before, after, told);
                }
            }
        }
        assertTrue(deciding > 10, deciding + " ruled out something that would have been chosen");
    }

    @Test
    void ids_name_rule_and_claim_and_every_reference_leads_to_a_reason_before() {
        for (long seed = 0; seed < CASES; seed++) {
            Resolution resolution = engine.resolve(CaseGenerator.of(seed));
            Set<String> ids = new HashSet<>();
            for (Reason reason : resolution.rationale()) {
                assertTrue(reason.id().startsWith(reason.decisionId() + "#"), reason.id());
                for (UsedFact fact : reason.facts()) {
                    assertFalse(fact.source().contains("#") && !ids.contains(fact.source()), fact.source());
                }
                assertTrue(ids.add(reason.id()), reason.id() + " stands for two reasons");
            }
        }
    }

    private static List<Object> outcome(Resolution resolution) {
        LineDecision decision = resolution.decisions().get(0);
        return List.of(
                decision.remedyType(),
                decision.status(),
                decision.pending() == null ? "" : decision.pending().kind(),
                decision.options().stream().map(Option::remedy).toList(),
                resolution.rationale().stream()
                        .filter(reason -> reason.act() == Act.CHOSEN)
                        .map(Reason::conclusion)
                        .toList());
    }
}
