package io.makegood.internal.showing;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.CaseChange;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.changes.CaseEdits;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.rule.Rule;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions of rules cases show to matter, and pairs of cases that show it of the others: in one the rule fires, in the other it does not, for this condition
 * alone. What it makes is decided before it is shown; that it makes nothing proves nothing. The same every time.
 */
public final class ConditionPairs {
    /** Cases from which the search for a pair starts, the smallest first. */
    private static final int STARTS = 6;
    /** Of the case it starts from, so many edits are tried, and fewer of those on the way. */
    private static final int EDITS = 700;

    private static final int FURTHER_EDITS = 200;
    /** Edits one after the other. */
    private static final int DEEP = 3;
    /** Cases from which it goes on, and of those, how many in which the same conditions hold. */
    private static final int WIDTH = 4;

    private static final int ALIKE = 2;
    /** Cases in which only the reasons show whether the rule fires, before such a one will do. */
    private static final int BLIND = 16;

    private final Bundle bundle;
    private final List<Rule> rules;
    private final CaseEdits edits;
    private final List<RuleConditions> conditions;
    private final Map<RuleConditions, Known> known = new LinkedHashMap<>();

    /**
     * A condition of a rule, and the cases that show that it matters.
     *
     * @param place of the condition in the rule
     * @param firing the first case in which the rule fires and would not without it; null when there is none
     * @param failing the first case in which the rule does not fire for it alone; null when there is none
     */
    public record Shown(
            RuleConditions rule,
            int place,
            @Nullable String firing,
            @Nullable String failing) {
        /** Whether both are there. */
        public boolean isShown() {
            return firing != null && failing != null;
        }
    }

    /**
     * A case with a claim for which a rule fires, or does not, and what tells this from the contrary.
     *
     * @param isInReasonsOnly whether nothing of what comes out tells it but the reasons
     */
    public record Side(Sight sight, Expectation expectation, boolean isInReasonsOnly) {}

    /**
     * Two cases that show that a condition matters.
     *
     * @param changes what is otherwise in the second
     */
    public record Pair(Shown of, Side firing, Side failing, List<CaseChange> changes) {}

    /** A case, and how much it says. */
    private record Named(String name, CaseFile caseFile, int size) {}

    private record Start(Sight sight, int size) {}

    /** What cases show of a rule. */
    private static final class Known {
        private final RuleConditions rule;
        private final @Nullable String[] firing;
        private final @Nullable String[] failing;
        private final List<Start> fired = new ArrayList<>();
        private final List<Start> near = new ArrayList<>();

        Known(RuleConditions rule) {
            this.rule = rule;
            this.firing = new @Nullable String[rule.count()];
            this.failing = new @Nullable String[rule.count()];
        }

        private void note(Named named, Sight sight) {
            boolean isFired = sight.fires();
            for (int place = 0; place < rule.count(); place++) {
                @Nullable String[] first = isFired ? firing : failing;
                if (first[place] == null && rule.decides(sight.held(), place)) {
                    first[place] = named.name();
                }
            }
            keep(
                    isFired ? fired : near,
                    new Start(sight, named.size()),
                    Comparator.comparingInt(
                                    (Start start) -> rule.missing(start.sight().held()).cardinality())
                            .thenComparingInt(Start::size));
        }

        private static void keep(List<Start> starts, Start start, Comparator<Start> order) {
            starts.add(start);
            if (starts.size() > STARTS) {
                starts.sort(order);
                starts.remove(STARTS);
            }
        }

        private List<Shown> shown() {
            List<Shown> all = new ArrayList<>();
            for (int place = 0; place < rule.count(); place++) {
                all.add(new Shown(rule, place, firing[place], failing[place]));
            }
            return all;
        }
    }

    /** A case that was come to by edits. */
    private record Way(Sight sight, List<CaseChange> changes) {}

    /**
     * Looks at cases.
     *
     * @param cases by what they are called
     */
    public ConditionPairs(Bundle bundle, List<Rule> rules, Map<String, CaseFile> cases) {
        this.bundle = bundle;
        this.rules = rules;
        this.edits = new CaseEdits(bundle, rules);
        this.conditions = rules.stream()
                .filter(rule -> rule.phase() != Phase.SAFEGUARD && rule.phase() != Phase.SAFEGUARD_MESSAGE)
                .sorted(Comparator.comparing(Rule::place))
                .map(RuleConditions::new)
                .toList();
        conditions.forEach(rule -> known.put(rule, new Known(rule)));
        ConditionWatch watch = watch();
        cases.forEach((name, caseFile) -> {
            Named named =
                    new Named(name, caseFile, CaseWriter.writeLine(caseFile).length());
            watch.look(caseFile)
                    .forEach(sight -> known.get(sight.rule()).note(named, sight));
        });
    }

    private ConditionWatch watch() {
        return new ConditionWatch(bundle, rules, conditions);
    }

    /** Every condition of every rule, by the precedence of the rules; safeguards are left out, which say nothing where nothing is wrong. */
    public List<Shown> shown() {
        return known.values().stream().flatMap(each -> each.shown().stream()).toList();
    }

    /** For each condition that is not shown, a pair that shows it; null where none was found. */
    public Map<Shown, @Nullable Pair> missing() {
        ThreadLocal<ConditionWatch> watches = ThreadLocal.withInitial(this::watch);
        Map<Shown, @Nullable Pair> pairs = new LinkedHashMap<>();
        known.values().parallelStream()
                .filter(each -> !each.shown().stream().allMatch(Shown::isShown))
                .map(each -> new Search(each, watches.get()).pairs())
                .forEachOrdered(pairs::putAll);
        return pairs;
    }

    /** The search for pairs for one rule. */
    private final class Search {
        private final Known known;
        private final RuleConditions rule;
        private final ConditionWatch watch;
        private final Decider without;
        /** By place, decided by the rules without that condition. */
        private final Map<Integer, Decider> lax = new HashMap<>();
        /** Cases in which the rule fires, as small as can be. */
        private final List<Side> firing = new ArrayList<>();

        Search(Known known, ConditionWatch watch) {
            this.known = known;
            this.rule = known.rule;
            this.watch = watch;
            this.without = decider(null);
        }

        private Decider decider(@Nullable Rule instead) {
            List<Rule> others = new ArrayList<>();
            for (Rule each : rules) {
                if (each != rule.rule()) {
                    others.add(each);
                } else if (instead != null) {
                    others.add(instead);
                }
            }
            return new Decider(bundle, AlphaNetwork.of(others, bundle.vocabulary()), true);
        }

        Map<Shown, @Nullable Pair> pairs() {
            Map<Shown, @Nullable Pair> pairs = new LinkedHashMap<>();
            start();
            for (Shown each : known.shown()) {
                if (!each.isShown()) {
                    pairs.put(each, pair(each));
                }
            }
            return pairs;
        }

        /** Those in which it shows whether the rule fires come first. */
        private void start() {
            List<Sight> fired = new ArrayList<>();
            known.fired.stream()
                    .sorted(Comparator.comparingInt(Start::size))
                    .forEach(start -> fired.add(start.sight()));
            if (fired.isEmpty()) {
                for (Start near : known.near) {
                    Way way = steer(near.sight(), rule::fires, rule::missing, sight -> isVisible(sight, without));
                    if (way != null) {
                        fired.add(way.sight());
                        break;
                    }
                }
            }
            fired.sort(Comparator.comparing(sight -> !isVisible(sight, without)));
            for (Sight sight : fired.subList(0, Math.min(2, fired.size()))) {
                firing.add(firing(reduced(sight)));
            }
        }

        private Side firing(Sight sight) {
            Expectation expectation = told(sight, without);
            return expectation.isEmpty()
                    ? new Side(
                            sight,
                            Expectation.ofRule(sight.course().id(), rule.rule().name(), true),
                            true)
                    : new Side(sight, expectation, false);
        }

        private Sight reduced(Sight sight) {
            boolean isVisible = isVisible(sight, without);
            Predicate<Sight> isStillSo =
                    each -> each.held().equals(sight.held()) && (!isVisible || isVisible(each, without));
            CaseFile smallest = CaseEdits.reduced(sight.caseFile(), without -> {
                Sight same = watch.look(without, sight);
                return same != null && isStillSo.test(same);
            });
            Sight same = watch.look(smallest, sight);
            return same == null ? sight : same;
        }

        private @Nullable Pair pair(Shown of) {
            int place = of.place();
            for (Side side : firing) {
                Side base = side;
                if (!rule.decides(base.sight().held(), place)) {
                    base = decisive(base, place);
                }
                Way way = base == null ? null : failing(base.sight(), place);
                if (base != null && way != null) {
                    return new Pair(of, base, failing(way.sight(), lax(place)), way.changes());
                }
            }
            return null;
        }

        /** A case near one in which a rule fires, in which it fires for one of several reasons only. */
        private @Nullable Side decisive(Side near, int place) {
            UnaryOperator<BitSet> others = held -> {
                BitSet change = (BitSet) held.clone();
                change.xor(near.sight().held());
                change.set(0, rule.count());
                return change;
            };
            Way way = steer(
                    near.sight(),
                    held -> rule.fires(held) && rule.decides(held, place),
                    others,
                    sight -> isVisible(sight, without));
            return way == null ? null : firing(way.sight());
        }

        private @Nullable Way failing(Sight sight, int place) {
            BitSet wanted = (BitSet) sight.held().clone();
            wanted.flip(place);
            return steer(
                    sight,
                    held -> !rule.fires(held) && rule.decides(held, place),
                    held -> {
                        BitSet change = (BitSet) held.clone();
                        change.xor(wanted);
                        return change;
                    },
                    each -> isVisible(each, lax(place)));
        }

        private Side failing(Sight sight, Decider lax) {
            Expectation expectation = told(sight, lax);
            return expectation.isEmpty()
                    ? new Side(
                            sight,
                            Expectation.ofRule(sight.course().id(), rule.rule().name(), false),
                            true)
                    : new Side(sight, expectation, false);
        }

        private Decider lax(int place) {
            return lax.computeIfAbsent(place, any -> decider(rule.without(place)));
        }

        private Expectation told(Sight sight, Decider other) {
            Resolution resolution = sight.course().resolution();
            return Expectation.between(resolution, other.decide(sight.caseFile(), null));
        }

        private boolean isVisible(Sight sight, Decider other) {
            return !told(sight, other).isEmpty();
        }

        /**
         * Looks for a case near one in which other conditions hold.
         *
         * @param goal whether these are the ones
         * @param change what would have to change
         * @param isTelling whether such a case is as good as can be
         */
        private @Nullable Way steer(
                Sight start, Predicate<BitSet> goal, Function<BitSet, BitSet> change, Predicate<Sight> isTelling) {
            List<Way> front = List.of(new Way(start, List.of()));
            Way blind = null;
            int blinds = 0;
            for (int deep = 0; deep < DEEP; deep++) {
                List<Way> next = new ArrayList<>();
                for (Way way : front) {
                    Set<String> places = places(change.apply(way.sight().held()));
                    Iterator<CaseEdits.Edited> around = edits.around(
                                    way.sight().course().context(), places)
                            .limit(deep == 0 ? EDITS : FURTHER_EDITS)
                            .iterator();
                    while (around.hasNext()) {
                        CaseEdits.Edited edited = around.next();
                        Sight sight = watch.look(edited.caseFile(), start);
                        if (sight == null) {
                            continue;
                        }
                        List<CaseChange> changes = new ArrayList<>(way.changes());
                        changes.add(edited.change());
                        Way further = new Way(sight, changes);
                        if (!goal.test(sight.held())) {
                            next.add(further);
                        } else if (isTelling.test(sight)) {
                            return further;
                        } else {
                            blind = blind == null ? further : blind;
                            if (++blinds >= BLIND) {
                                return blind;
                            }
                        }
                    }
                }
                if (blind != null) {
                    return blind;
                }
                front = nearest(next, change);
            }
            return null;
        }

        private List<Way> nearest(List<Way> ways, Function<BitSet, BitSet> change) {
            List<Way> sorted = new ArrayList<>(ways);
            sorted.sort(Comparator.comparingInt(
                    way -> change.apply(way.sight().held()).cardinality()));
            Map<BitSet, Integer> alike = new HashMap<>();
            List<Way> nearest = new ArrayList<>();
            for (Way way : sorted) {
                if (nearest.size() < WIDTH && alike.merge(way.sight().held(), 1, Integer::sum) <= ALIKE) {
                    nearest.add(way);
                }
            }
            return nearest;
        }

        /** Where the case could be edited for these conditions to change; anywhere where one reads what was chosen. */
        private Set<String> places(BitSet change) {
            Set<String> places = new LinkedHashSet<>();
            for (int place = change.nextSetBit(0); place >= 0; place = change.nextSetBit(place + 1)) {
                Set<String> own = edits.placesOf(rule.rule(), rule.operands(place));
                if (own.isEmpty()) {
                    return Set.of();
                }
                places.addAll(own);
            }
            return places;
        }
    }
}
