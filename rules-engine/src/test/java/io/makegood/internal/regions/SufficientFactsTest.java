package io.makegood.internal.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.deciding.Choice;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.regions.SufficientFacts.Found;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Point;
import io.makegood.internal.text.ReasonForms;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SufficientFactsTest {
    private static final int CASES = Integer.getInteger("makegood.cases", 10);
    private static final long FIRST = Long.getLong("makegood.seed", 0);

    private record Claim(String at, @Nullable RemedyType remedy, boolean isByPlans, Found found) {}

    @Test
    void what_is_enough_for_a_remedy_is_enough_in_every_other_case_as_well() {
        Bundle bundle = BundleReader.readResource("customer-first");
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        PolicyRegions regions = PolicyRegions.of(bundle, rules, new DroolsLexer());
        Decider decider = new Decider(bundle, AlphaNetwork.of(rules, bundle.vocabulary()), true);
        List<Claim> claims = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            for (Course course : decider.courses(CaseGenerator.of(seed), null)) {
                Found found = SufficientFacts.find(regions, course);
                assertNotNull(found, "seed " + seed);
                Choice own = course.own();
                boolean isByPlans = own != null && own.because().endsWith(ReasonForms.TOO_LATE);
                claims.add(new Claim(seed + " " + course.id(), found.remedy(), isByPlans, found));
            }
        }

        int explained = 0;
        int alike = 0;
        for (Claim claim : claims) {
            Box box = claim.found().box();
            if (box == null) {
                continue;
            }
            explained++;
            for (Claim other : claims) {
                if (other != claim
                        && !other.isByPlans()
                        && liesIn(box, other.found().point(), claim.found().read())) {
                    alike++;
                    assertEquals(claim.remedy(), other.remedy(), () -> claim.at() + " and " + other.at());
                }
            }
            assertNothingCanBeLeftOut(regions, claim);
        }
        assertTrue(explained > claims.size() * 9 / 10, explained + " of " + claims.size());
        assertTrue(alike > claims.size() / 10, alike + " alike");
    }

    private static boolean liesIn(Box box, Point point, List<Dimension> read) {
        return read.stream().allMatch(dimension -> box.has(dimension, point.cell(dimension)));
    }

    /** With any other value of what is said, and all else as it is said, something else may be chosen. */
    private static void assertNothingCanBeLeftOut(PolicyRegions regions, Claim claim) {
        Box box = claim.found().box();
        assertNotNull(box);
        Box chosen = regions.given(claim.remedy());
        for (Dimension dimension : claim.found().read()) {
            if (box.cells(dimension).cardinality() == dimension.cells()) {
                continue;
            }
            BitSet others = box.otherCells(dimension);
            Box otherwise = box.without(dimension).and(dimension, others);
            for (Dimension given : chosen.dimensions()) {
                otherwise = otherwise.without(given).and(given, chosen.otherCells(given));
            }
            assertNotNull(regions.space().find(otherwise), () -> claim.at() + ": " + dimension);
        }
    }
}
