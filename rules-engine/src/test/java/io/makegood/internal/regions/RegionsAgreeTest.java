package io.makegood.internal.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Point;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every claim that is decided is a point of the space, and there the rules fire that fired. */
class RegionsAgreeTest {
    private static final int CASES = Integer.getInteger("makegood.cases", 100);
    private static final long FIRST = Long.getLong("makegood.seed", 0);

    @Test
    void rules_fire_in_the_space_where_they_fire_in_cases() {
        Bundle bundle = BundleReader.readResource("customer-first");
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        PolicyRegions regions = PolicyRegions.of(bundle, rules, new DroolsLexer());
        RecordingRuleBase recording = new RecordingRuleBase(AlphaNetwork.of(rules, bundle.vocabulary()));
        Decider decider = new Decider(bundle, recording, true);
        SortedSet<String> fired = new TreeSet<>();
        int claims = 0;
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            decider.decide(caseFile, null);
            for (Map.Entry<Integer, RecordingRuleBase.Claim> each : recording.claims().entrySet()) {
                String at = "seed " + seed + ", claim " + each.getKey();
                Box box = Box.EVERYTHING;
                for (Object fact : each.getValue().facts()) {
                    box = box.and(regions.cellsOf(fact));
                }
                for (RuleRegion region : regions.regions()) {
                    if (!region.rule().elements().isEmpty() && region.says() == null && each.getValue().isAsked(region)) {
                        box = box.and(region.fires(), each.getValue().fired(region) ? 1 : 0);
                    }
                }
                Point point = regions.space().find(box);
                assertNotNull(point, at);
                SortedSet<String> expected = new TreeSet<>();
                SortedSet<String> there = new TreeSet<>();
                for (RuleRegion region : regions.regions()) {
                    String name = region.rule().name() + (region.term() == null ? "" : " of " + region.term());
                    if (each.getValue().fired(region)) {
                        expected.add(name);
                    }
                    if (each.getValue().isAsked(region) && point.isYes(region.fires())) {
                        there.add(name);
                        fired.add(region.rule().name());
                    }
                }
                assertEquals(expected, there, at);
                claims++;
            }
        }
        assertTrue(claims >= CASES, claims + " claims");
        assertTrue(fired.size() > rules.size() / 2, fired.size() + " rules fired");
    }
}
