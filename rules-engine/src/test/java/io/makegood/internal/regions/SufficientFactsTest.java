package io.makegood.internal.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.explain.Wanted;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.deciding.Choice;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.deciding.Firing;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.explaining.Holding;
import io.makegood.internal.explaining.Meaning;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.regions.SufficientFacts.Found;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Point;
import io.makegood.internal.text.ReasonForms;
import io.makegood.vocabulary.ReturnRequirement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SufficientFactsTest {
    private static final int CASES = SampleSize.of("cases", 20);
    private static final long FIRST = Long.getLong("makegood.seed", 0);
    /** So many of the things that come with a remedy are asked about. */
    private static final int TERMS = Integer.getInteger("makegood.terms", 1);

    private final Bundle bundle = BundleReader.readResource("customer-first");
    private final List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
    private final PolicyRegions regions = PolicyRegions.of(bundle, rules, new DroolsLexer());
    private final Decider decider = new Decider(bundle, AlphaNetwork.of(rules, bundle.vocabulary()), true);

    private record Claim(String at, Wanted.@Nullable Remedy remedy, boolean isByPlans, Found found) {}

    @Test
    void what_is_enough_for_a_remedy_is_enough_in_every_other_case_as_well() {
        List<Claim> claims = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            for (Course course : decider.courses(CaseGenerator.of(seed), null)) {
                Wanted.Remedy remedy = SufficientFacts.chosen(course);
                Found found = SufficientFacts.find(regions, course, remedy);
                assertNotNull(found, "seed " + seed);
                Choice own = course.own();
                boolean isByPlans = own != null && own.because().endsWith(ReasonForms.TOO_LATE);
                claims.add(new Claim(seed + " " + course.id(), remedy, isByPlans, found));
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
            assertNothingCanBeLeftOut(claim.found(), claim.at());
        }
        assertTrue(explained > claims.size() * 9 / 10, explained + " of " + claims.size());
        assertTrue(alike > claims.size() / 10, alike + " alike");
    }

    private static boolean liesIn(Box box, Point point, List<Dimension> read) {
        return read.stream().allMatch(dimension -> box.has(dimension, point.cell(dimension)));
    }

    @Test
    void what_is_enough_for_what_comes_with_a_remedy_is_enough_in_every_other_case_as_well() {
        List<Course> courses = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            for (Course course : decider.courses(CaseGenerator.of(seed), null)) {
                if (!course.isReviewInstead()) {
                    courses.add(course);
                }
            }
        }
        List<Box> known = courses.stream()
                .map(course -> SufficientFacts.known(regions, course, true).cells())
                .toList();

        Set<Dimension> open = new HashSet<>(regions.openQuestions());
        int asked = 0;
        int explained = 0;
        int alike = 0;
        Map<Wanted.Kind, Integer> kinds = new EnumMap<>(Wanted.Kind.class);
        for (int i = 0; i < courses.size(); i++) {
            for (Wanted.Term wanted : some(courses.get(i), new Random(FIRST + i))) {
                asked++;
                String at = courses.get(i).resolution().caseId() + " "
                        + courses.get(i).id() + " " + wanted.text();
                Found found = SufficientFacts.find(regions, courses.get(i), wanted);
                Box box = found == null ? null : found.box();
                if (found == null || box == null) {
                    continue;
                }
                explained++;
                kinds.merge(wanted.kind(), 1, Integer::sum);
                for (int j = 0; j < courses.size(); j++) {
                    Box there = known.get(j);
                    boolean isWithin = found.read().stream()
                            .allMatch(each -> open.contains(each)
                                    ? box.cells(each).cardinality() == each.cells()
                                    : box.has(each, there.cells(each).nextSetBit(0)));
                    if (isWithin) {
                        Course other = courses.get(j);
                        assertTrue(
                                isSaid(wanted, other),
                                () -> at + " and " + other.resolution().caseId() + " " + other.id());
                        alike++;
                    }
                }
                assertNothingCanBeLeftOut(found, at);
            }
        }
        String told = explained + " of " + asked + " " + kinds + ", " + alike + " alike";
        assertTrue(explained > asked * 9 / 10 && alike > 2 * explained && kinds.size() > 3, told);
    }

    /** Some of what comes with a remedy, by rules or because nobody says otherwise. */
    private static List<Wanted.Term> some(Course course, Random random) {
        Set<Wanted.Term> all = new HashSet<>();
        course.firings(Phase.SETTLE).forEach(firing -> {
            if (Meaning.of(firing.contribution()) instanceof Wanted.Term term) {
                all.add(term);
            }
        });
        all.add(new Wanted.Term(Wanted.Kind.RETURN, ReturnRequirement.NOT_REQUIRED));
        List<Wanted.Term> some = new ArrayList<>(all.stream()
                .filter(term -> Holding.isSo(course, term))
                .sorted((one, other) -> one.text().compareTo(other.text()))
                .toList());
        Collections.shuffle(some, random);
        return some.subList(0, Math.min(TERMS, some.size()));
    }

    /** Whether rules say it, or nothing else, where only one can hold. */
    private static boolean isSaid(Wanted.Term wanted, Course course) {
        Duty duty = Meaning.dutyOf(wanted);
        boolean isOnce = duty == Duty.COMPENSATE && !course.context().isFirstOfIncident();
        if (duty != null && !isOnce) {
            Firing by = course.by(duty);
            return by == null
                    ? wanted.term() == ReturnRequirement.NOT_REQUIRED
                    : wanted.equals(Meaning.of(by.contribution()));
        }
        return course.firings(Phase.SETTLE).stream()
                .anyMatch(firing -> wanted.equals(Meaning.of(firing.contribution())));
    }

    /** With any other value of what is said, and all else as it is said, it may be otherwise; even where all else is as it is of the claim. */
    private void assertNothingCanBeLeftOut(Found found, String at) {
        Box box = found.box();
        assertNotNull(box);
        Box otherwise = SufficientFacts.otherwise(found.target());
        List<Dimension> cited = found.read().stream()
                .filter(dimension -> box.cells(dimension).cardinality() < dimension.cells())
                .toList();
        for (Dimension dimension : cited) {
            BitSet others = box.otherCells(dimension);
            Box ranges = box.without(dimension).and(dimension, others);
            for (Dimension target : otherwise.dimensions()) {
                ranges = ranges.without(target);
            }
            assertNotNull(regions.space().find(ranges.and(otherwise)), () -> at + ": " + dimension);
            List<Dimension> rest =
                    cited.stream().filter(each -> each != dimension).toList();
            assertNotNull(regions.space().find(found.point().box(rest).and(otherwise)), () -> at + ": " + dimension);
        }
    }
}
