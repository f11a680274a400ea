package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.MadePolicy;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Rule;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word-for-word copy of a rule, under another name, changes nothing: who wins is never settled by how many rules say so. */
class DoubledRuleTest {
    private static final int CASES = SampleSize.of("cases", 25);
    private static final int SOME = 150;
    private static final int FEW = CASES / 10;
    private static final int SUBSETS = 6;
    private static final String COPY = " once more";
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final List<Rule> RULES = RuleReader.read(BUNDLE, new DroolsLexer());

    private final ResolutionEngine engine = ResolutionEngine.using(CustomerFirst.POLICY);

    @Test
    void every_rule_doubled_leaves_every_outcome_as_it_is() {
        Stream<CaseFile> stories =
                Replay.of(CustomerFirst.POLICY).cases().stream().map(DocumentedCase::facts);
        Stream<CaseFile> generated = LongStream.range(0, CASES).mapToObj(CaseGenerator::of);

        assertSame(rule -> true, Stream.concat(stories, generated).toList());
    }

    @Test
    void whichever_rules_are_doubled_every_outcome_stays() {
        Random dice = new Random(7);
        List<CaseFile> cases =
                LongStream.range(0, SOME).mapToObj(CaseGenerator::of).toList();
        for (int i = 0; i < SUBSETS; i++) {
            List<Rule> doubled =
                    RULES.stream().filter(rule -> dice.nextBoolean()).toList();
            assertSame(doubled::contains, cases);
        }
    }

    /** One rule alone is what an author would copy; those that prefer, of which most is to be feared, each by itself. */
    @Test
    void each_rule_that_prefers_doubled_alone_leaves_every_outcome_as_it_is() {
        List<CaseFile> cases =
                LongStream.range(0, FEW).mapToObj(CaseGenerator::of).toList();
        List<Rule> preferring = RULES.stream()
                .filter(rule -> rule.actions().get(0).verb().getName().equals("prefer"))
                .toList();
        assertTrue(preferring.size() > 10, preferring.size() + " rules prefer something");
        preferring.forEach(rule -> assertSame(rule::equals, cases));
    }

    private void assertSame(Predicate<Rule> isDoubled, List<CaseFile> cases) {
        ResolutionEngine doubled = ResolutionEngine.using(doubled(isDoubled));
        for (CaseFile each : cases) {
            Resolution expected = engine.resolve(each);
            Resolution actual = doubled.resolve(each);
            assertEquals(noticed(expected), noticed(actual), () -> "case " + each.id());
            assertEquals(reasons(expected, isDoubled), reasons(actual, rule -> false), () -> "case " + each.id());
        }
    }

    private static Policy doubled(Predicate<Rule> isDoubled) {
        List<Rule> all = new ArrayList<>(RULES);
        RULES.stream()
                .filter(isDoubled)
                .map(rule -> rule.named(rule.name() + COPY))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Rule::rank).thenComparing(Rule::name));
        List<Rule> placed = new ArrayList<>();
        all.forEach(rule -> placed.add(rule.at(placed.size())));
        return MadePolicy.of(BUNDLE, AlphaNetwork.of(placed));
    }

    private static String noticed(Resolution resolution) {
        return Outcome.of(resolution)
                + resolution.communications().stream().map(Communication::text).toList();
    }

    /** How often each reason is given; reasons of rules that are doubled once more under the name of the copy. */
    private static Map<String, Long> reasons(Resolution resolution, Predicate<Rule> isDoubled) {
        Map<String, Rule> byName = RULES.stream().collect(Collectors.toMap(Rule::name, rule -> rule));
        return resolution.rationale().stream()
                .flatMap(reason -> {
                    Rule rule = reason.rule() == null ? null : byName.get(reason.rule());
                    String words = words(reason);
                    return rule != null && isDoubled.test(rule)
                            ? Stream.of(reason.rule() + words, reason.rule() + COPY + words)
                            : Stream.of(reason.rule() + words);
                })
                .collect(Collectors.groupingBy(words -> words, TreeMap::new, Collectors.counting()));
    }

    private static String words(Reason reason) {
        return ": " + reason.decisionId() + " " + reason.act() + " " + reason.conclusion() + " because "
                + reason.because() + " " + reason.effective();
    }
}
