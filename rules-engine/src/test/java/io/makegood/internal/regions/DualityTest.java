package io.makegood.internal.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.changes.Variants;
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
import io.makegood.internal.space.Space;
import io.makegood.internal.text.ReasonForms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Facts that are enough for a remedy, and changes that could bring another one, are two sides of one thing: each smallest reason has something in common with every
 * smallest change and nothing of it could be left out for that, and the other way round.
 */
class DualityTest {
    private static final int CLAIMS = SampleSize.of("claims", 12);
    private static final long FIRST = Long.getLong("makegood.seed", 0);
    /** Of every so many claims all changes of few facts are looked for. */
    private static final int EVERY = Integer.getInteger("makegood.every", 6);

    private static final int FEW = Integer.getInteger("makegood.few", 12);
    private static final int VARIANTS = Integer.getInteger("makegood.variants", 4);

    private final Bundle bundle = BundleReader.readResource("customer-first");
    private final List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
    private final PolicyRegions regions = PolicyRegions.of(bundle, rules, new DroolsLexer());
    private final Decider decider = new Decider(bundle, AlphaNetwork.of(rules, bundle.vocabulary()), true);
    private final Variants variants = new Variants(bundle, rules);

    private int explained;
    private int reasons;
    private int changes;
    private int complete;
    private int alike;
    private int otherwise;

    @Test
    void reasons_and_changes_hit_each_other() {
        int claims = 0;
        for (long seed = FIRST; claims < CLAIMS; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            for (Course course : decider.courses(caseFile, null)) {
                Found found = SufficientFacts.find(regions, course, SufficientFacts.chosen(course));
                claims++;
                if (found == null) {
                    // What the engine does because the date would be missed otherwise, no rule says.
                    Choice own = course.own();
                    assertTrue(own != null && own.because().endsWith(ReasonForms.TOO_LATE), "seed " + seed);
                } else if (found.box() != null) {
                    explained++;
                    String at = "seed " + seed + " " + course.id();
                    new Explained(found, at).hold(claims % EVERY == 0);
                    changed(course, found, at, new Random(seed));
                }
                if (claims % 1000 == 0) {
                    System.out.println(told(claims));
                }
            }
        }
        assertTrue(explained > claims * 9 / 10, told(claims));
        assertTrue(complete > 0 && alike > claims && otherwise > 0, told(claims));
    }

    private String told(int claims) {
        return claims + " claims, " + explained + " explained, " + reasons + " reasons, " + changes
                + " changes; all of few facts for " + complete + "; " + alike + " variants decided alike, " + otherwise
                + " otherwise";
    }

    /** Whatever is changed of a case, with the facts that are enough the same remedy is chosen. */
    private void changed(Course course, Found found, String at, Random random) {
        Box enough = Objects.requireNonNull(found.box());
        Set<Dimension> open = new HashSet<>(regions.openQuestions());
        if (found.read().stream().anyMatch(each -> open.contains(each) && isCited(enough, each))) {
            return;
        }
        for (CaseFile variant : variants.of(course.context(), VARIANTS, random)) {
            for (Course other : decider.courses(variant, null)) {
                Choice own = other.own();
                if (!other.id().equals(course.id())
                        || own == null
                        || own.because().endsWith(ReasonForms.TOO_LATE)) {
                    continue;
                }
                Box known = SufficientFacts.known(regions, other, false).cells();
                boolean isWithin = found.read().stream()
                        .allMatch(each -> open.contains(each)
                                || enough.has(each, known.cells(each).nextSetBit(0)));
                boolean isSame = Objects.equals(SufficientFacts.chosen(course), SufficientFacts.chosen(other));
                if (isWithin) {
                    assertTrue(isSame, () -> at + " is given something else: " + variant);
                    alike++;
                } else if (!isSame) {
                    otherwise++;
                }
            }
        }
    }

    private static boolean isCited(Box box, Dimension dimension) {
        return box.cells(dimension).cardinality() < dimension.cells();
    }

    /** A claim and the remedy that is chosen for it. */
    private final class Explained {
        private final Found found;
        private final String at;
        private final List<Dimension> facts;
        private final Box another;
        private final Set<Set<Dimension>> allReasons = new LinkedHashSet<>();
        private final Set<Set<Dimension>> allChanges = new LinkedHashSet<>();

        Explained(Found found, String at) {
            this.found = found;
            this.at = at;
            this.facts = found.read();
            this.another = SufficientFacts.otherwise(found.target());
        }

        void hold(boolean toTheEnd) {
            Box enough = Objects.requireNonNull(found.box());
            Set<Dimension> reason = facts.stream()
                    .filter(each -> isCited(enough, each))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            assertNull(otherwise(reason), () -> at + ": a change without any of " + reason);
            allReasons.add(reason);
            for (Dimension fact : reason) {
                Set<Dimension> rest = without(reason, fact);
                Set<Dimension> change = change(rest);
                assertEquals(Set.of(fact), both(change, reason), () -> at + ": " + change);
                assertChangesOnlyAsAWhole(change);
                allChanges.add(change);
            }
            assertHit();
            if (toTheEnd && !allChanges.isEmpty()) {
                Set<Dimension> change =
                        allChanges.stream().skip(reason.size() / 2).findFirst().orElseThrow();
                Dimension fact = change.iterator().next();
                Set<Dimension> given = with(without(facts, change), fact);
                Set<Dimension> other = reason(given, given);
                assertEquals(Set.of(fact), both(change, other), () -> at + ": " + other);
                allReasons.add(other);
                enumerate(few(reason));
            }
            reasons += allReasons.size();
            changes += allChanges.size();
        }

        private void assertHit() {
            allReasons.forEach(reason -> allChanges.forEach(change ->
                    assertTrue(!both(reason, change).isEmpty(), () -> at + ": " + reason + " and " + change)));
        }

        /** A point at which another remedy is chosen although these facts are as they are. */
        private @Nullable Point otherwise(Collection<Dimension> fixed) {
            return regions.space().find(another.and(found.point().box(fixed)));
        }

        /** A smallest change that leaves these facts as they are. */
        private Set<Dimension> change(Set<Dimension> fixed) {
            Point first = otherwise(fixed);
            assertNotNull(first, () -> at + ": more is said than is needed, " + fixed + " is enough");
            Set<Dimension> change = differing(first);
            // Many at once, as most of them are no part of it.
            List<Dimension> untried = new ArrayList<>(change);
            int most = untried.size() - 1;
            while (!untried.isEmpty()) {
                int few = Math.max(1, Math.min(most, untried.size()));
                Set<Dimension> kept = without(facts, change);
                kept.addAll(untried.subList(0, few));
                Point point = otherwise(kept);
                if (point != null) {
                    change = differing(point);
                    untried.retainAll(change);
                    most = few * 2;
                } else if (few == 1) {
                    untried.remove(0);
                    most = untried.size();
                } else {
                    most = few / 2;
                }
            }
            return change;
        }

        private void assertChangesOnlyAsAWhole(Set<Dimension> change) {
            Set<Dimension> kept = without(facts, change);
            assertNotNull(otherwise(kept), () -> at + ": nothing changes with " + change);
            change.forEach(each -> assertNull(otherwise(with(kept, each)), () -> at + ": " + each + " of " + change));
        }

        /** A smallest reason among some of these facts; the others are as they are. */
        private Set<Dimension> reason(Set<Dimension> given, Set<Dimension> among) {
            List<Dimension> widen = given.stream().filter(among::contains).toList();
            Box enough = regions.space().widened(another.and(found.point().box(given)), widen);
            return widen.stream()
                    .filter(each -> isCited(enough, each))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Few of the facts: those of the smallest changes, then of the reason. */
        private Set<Dimension> few(Set<Dimension> reason) {
            Set<Dimension> few = new LinkedHashSet<>();
            allChanges.stream().sorted(Comparator.comparingInt(Set::size)).forEach(few::addAll);
            few.addAll(reason);
            return few.stream().limit(FEW).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /**
         * All smallest changes of few facts with all others as they are, and all smallest reasons among them: each set of them in which no reason lies that is known, and
         * which has something of each change that is known, holds one more of these.
         */
        private void enumerate(Set<Dimension> few) {
            Set<Dimension> others = without(facts, few);
            Set<Set<Dimension>> reasons = new LinkedHashSet<>();
            Set<Set<Dimension>> changes = new LinkedHashSet<>();
            Space map = new Space();
            Map<Dimension, Dimension> kept = new LinkedHashMap<>();
            few.forEach(each -> kept.put(each, map.question(each.name())));
            for (Point seed = map.find(Box.EVERYTHING); seed != null; seed = map.find(Box.EVERYTHING)) {
                Set<Dimension> fixed = new LinkedHashSet<>(others);
                for (Dimension each : few) {
                    if (seed.isYes(Objects.requireNonNull(kept.get(each)))) {
                        fixed.add(each);
                    }
                }
                if (otherwise(fixed) == null) {
                    Set<Dimension> reason = reason(fixed, few);
                    assertTrue(reasons.add(reason), at);
                    map.forbid(all(reason, kept, 1));
                } else {
                    Set<Dimension> change = change(fixed);
                    assertTrue(changes.add(change), at);
                    map.forbid(all(change, kept, 0));
                }
            }
            assertEquals(reasons, transversals(changes), at);
            assertEquals(changes, transversals(reasons), at);
            allChanges.addAll(changes);
            assertHit();
            complete++;
        }

        private Set<Dimension> differing(Point point) {
            return facts.stream()
                    .filter(each -> point.cell(each) != found.point().cell(each))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private static Box all(Set<Dimension> facts, Map<Dimension, Dimension> kept, int cell) {
        Box box = Box.EVERYTHING;
        for (Dimension fact : facts) {
            box = box.and(Objects.requireNonNull(kept.get(fact)), cell);
        }
        return box;
    }

    /** All smallest sets that have something in common with each of some sets. */
    private static Set<Set<Dimension>> transversals(Set<Set<Dimension>> sets) {
        Set<Set<Dimension>> hitting = new HashSet<>(Set.of(Set.of()));
        for (Set<Dimension> set : sets) {
            Set<Set<Dimension>> next = new HashSet<>();
            for (Set<Dimension> each : hitting) {
                if (both(each, set).isEmpty()) {
                    set.forEach(one -> next.add(with(each, one)));
                } else {
                    next.add(each);
                }
            }
            hitting = next.stream()
                    .filter(each ->
                            next.stream().noneMatch(other -> other.size() < each.size() && each.containsAll(other)))
                    .collect(Collectors.toSet());
        }
        return hitting;
    }

    private static Set<Dimension> with(Set<Dimension> some, Dimension one) {
        Set<Dimension> more = new LinkedHashSet<>(some);
        more.add(one);
        return more;
    }

    private static Set<Dimension> without(Collection<Dimension> some, Dimension one) {
        return without(some, Set.of(one));
    }

    private static Set<Dimension> without(Collection<Dimension> some, Set<Dimension> others) {
        Set<Dimension> fewer = new LinkedHashSet<>(some);
        fewer.removeAll(others);
        return fewer;
    }

    private static Set<Dimension> both(Set<Dimension> some, Set<Dimension> others) {
        Set<Dimension> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
