package io.makegood.internal.coverage;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.CaseChange;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.changes.CaseEdits;
import io.makegood.internal.changes.CaseSearch;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.Lexer;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.regions.RuleRegion;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Point;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** Of a rule that matches several facts of a claim, so many are tried. */
    private static final int REGIONS = 2;
    /** Of the case it starts from, so many edits are tried, and fewer of those on the way. */
    private static final int EDITS = 600;

    private static final int FURTHER_EDITS = 150;
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
    private final List<CaseFile> cases = new ArrayList<>();

    /**
     * A case with a claim for which a rule fires, or does not, and what tells this from the contrary.
     *
     * @param isInReasonsOnly whether nothing of what comes out tells it but the reasons
     */
    public record Side(RuleEvaluation evaluation, Expectation expectation, boolean isInReasonsOnly) {}

    /**
     * Two cases that show that a condition matters.
     *
     * @param changes what is otherwise in the second
     */
    public record Pair(Shown of, Side firing, Side failing, List<CaseChange> changes) {}

    /** A case to start from, and how much it says. */
    private record Start(RuleEvaluation evaluation, int size) {}

    /** What cases show of a rule, and those to start from. */
    private static final class Known {
        private final RuleConditions rule;
        private final RuleOutcomes outcomes;
        private final List<Start> fired = new ArrayList<>();
        private final List<Start> near = new ArrayList<>();

        Known(RuleConditions rule) {
            this.rule = rule;
            this.outcomes = new RuleOutcomes(rule);
        }

        /** @param name null where the case shows nothing */
        private void note(@Nullable String name, int size, RuleEvaluation evaluation) {
            if (name != null) {
                outcomes.note(name, evaluation);
            }
            keep(
                    evaluation.fires() ? fired : near,
                    new Start(evaluation, size),
                    Comparator.comparingInt((Start start) ->
                                    rule.missing(start.evaluation().held()).cardinality())
                            .thenComparingInt(Start::size));
        }

        private static void keep(List<Start> starts, Start start, Comparator<Start> order) {
            starts.add(start);
            starts.sort(order);
            if (starts.size() > STARTS) {
                starts.remove(STARTS);
            }
        }

        private List<Shown> shown() {
            return outcomes.shown();
        }
    }

    /** A case on the way, come to by edits. */
    private record Way(CaseFile caseFile, BitSet held, List<CaseChange> changes) {}

    /** A case that was looked for. */
    private record Steered(RuleEvaluation evaluation, List<CaseChange> changes) {}

    /**
     * Looks at cases.
     *
     * @param cases by what they are called
     * @param others that show nothing, and from which others can be made as well
     */
    public ConditionPairs(Bundle bundle, List<Rule> rules, Map<String, CaseFile> cases, Collection<CaseFile> others) {
        this.bundle = bundle;
        this.rules = rules;
        this.edits = new CaseEdits(bundle, rules);
        this.conditions = RuleConditions.of(rules);
        conditions.forEach(rule -> known.put(rule, new Known(rule)));
        EvaluationRecorder recorder = recorder();
        cases.forEach((name, caseFile) -> note(recorder, name, caseFile));
        others.forEach(caseFile -> note(recorder, null, caseFile));
    }

    private void note(EvaluationRecorder recorder, @Nullable String name, CaseFile caseFile) {
        int size = CaseWriter.writeLine(caseFile).length();
        cases.add(caseFile);
        recorder.evaluations(caseFile)
                .forEach(evaluation ->
                        Objects.requireNonNull(known.get(evaluation.rule())).note(name, size, evaluation));
    }

    private EvaluationRecorder recorder() {
        return new EvaluationRecorder(bundle, rules, conditions);
    }

    /** Every condition of every rule, by the precedence of the rules; safeguards are left out, which say nothing where nothing is wrong. */
    public List<Shown> shown() {
        return known.values().stream().flatMap(each -> each.shown().stream()).toList();
    }

    /**
     * For each condition that is not shown, a pair that shows it; null where none was found.
     *
     * @param isAsked whether it is asked of a rule, by its name
     */
    public Map<Shown, @Nullable Pair> missing(Predicate<String> isAsked, Lexer lexer) {
        List<Known> silent = known.values().stream()
                .filter(each ->
                        each.fired.isEmpty() && isAsked.test(each.rule.rule().name()))
                .toList();
        if (!silent.isEmpty()) {
            reach(silent, PolicyRegions.of(bundle, rules, lexer));
        }
        Map<Shown, @Nullable Pair> pairs = new LinkedHashMap<>();
        known.values().parallelStream()
                .filter(each -> isAsked.test(each.rule.rule().name())
                        && !each.shown().stream().allMatch(Shown::isShown))
                .map(each -> new Search(each).pairs())
                .forEachOrdered(pairs::putAll);
        return pairs;
    }

    /** Cases in which rules fire that fire in none, from points of the space in which they do. */
    private void reach(List<Known> silent, PolicyRegions regions) {
        CaseSearch search = new CaseSearch(bundle, rules);
        CaseSearch.Pool pool = search.pool(cases);
        EvaluationRecorder recorder = recorder();
        for (Known each : silent) {
            List<RuleRegion> own = regions.regions().stream()
                    .filter(region -> region.rule() == each.rule.rule())
                    .limit(REGIONS)
                    .toList();
            for (RuleRegion region : own) {
                Box fires = Box.EVERYTHING.and(region.fires(), 1);
                Point point = each.fired.isEmpty() ? regions.space().find(fires) : null;
                CaseSearch.Found found =
                        point == null ? null : search.find(pool, regions.goal(regions.needed(point, fires)));
                if (found != null) {
                    int size = CaseWriter.writeLine(found.caseFile()).length();
                    recorder.evaluations(found.caseFile()).stream()
                            .filter(evaluation -> evaluation.rule() == each.rule)
                            .forEach(evaluation -> each.note(null, size, evaluation));
                }
            }
        }
    }

    /** The search for pairs for one rule. */
    private final class Search {
        private static final Object NONE = new Object();

        private final Known known;
        private final RuleConditions rule;
        private final EvaluationRecorder recorder;
        private final Decider without;
        /** By place, decided by the rules without that condition. */
        private final Map<Integer, Decider> lax = new HashMap<>();
        /** Cases in which the rule fires, as small as can be. */
        private final List<Side> firing = new ArrayList<>();

        Search(Known known) {
            this.known = known;
            this.rule = known.rule;
            this.recorder = recorder();
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
            List<RuleEvaluation> fired = new ArrayList<>();
            known.fired.stream()
                    .sorted(Comparator.comparingInt(Start::size))
                    .forEach(start -> fired.add(start.evaluation()));
            if (fired.isEmpty()) {
                for (Start near : known.near.subList(0, Math.min(2, known.near.size()))) {
                    Steered way = steer(
                            near.evaluation(),
                            rule::fires,
                            rule::missing,
                            evaluation -> isVisible(evaluation, without));
                    if (way != null) {
                        fired.add(way.evaluation());
                        break;
                    }
                }
            }
            fired.sort(Comparator.comparing(evaluation -> !isVisible(evaluation, without)));
            for (RuleEvaluation evaluation : fired.subList(0, Math.min(2, fired.size()))) {
                firing.add(firing(reduced(evaluation)));
            }
        }

        private Side firing(RuleEvaluation evaluation) {
            Expectation expectation = told(evaluation, without);
            return expectation.isEmpty()
                    ? new Side(
                            evaluation,
                            Expectation.ofRule(
                                    evaluation.course().id(), rule.rule().name(), true),
                            true)
                    : new Side(evaluation, expectation, false);
        }

        private RuleEvaluation reduced(RuleEvaluation evaluation) {
            boolean isVisible = isVisible(evaluation, without);
            CaseFile smallest = CaseEdits.reduced(evaluation.caseFile(), smaller -> {
                boolean isHeld = evaluation
                        .held()
                        .equals(recorder.held(smaller, rule, evaluation.course().id())
                                .get(evaluation.term()));
                RuleEvaluation same = isHeld && isVisible ? evaluation(smaller, evaluation, evaluation.term()) : null;
                return isHeld && (!isVisible || same != null && isVisible(same, without));
            });
            RuleEvaluation same = evaluation(smallest, evaluation, evaluation.term());
            return same == null ? evaluation : same;
        }

        /** The rule about a fact of the same claim in another case; null when it is not asked of that one. */
        private @Nullable RuleEvaluation evaluation(CaseFile caseFile, RuleEvaluation like, @Nullable Object term) {
            return recorder.evaluations(caseFile, rule, like.course().id()).stream()
                    .filter(evaluation -> Objects.equals(evaluation.term(), term))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable Pair pair(Shown of) {
            int place = of.place();
            for (Side side : firing) {
                Side base = side;
                if (!rule.decides(base.evaluation().held(), place)) {
                    base = decisive(base, place);
                }
                Steered way = base == null ? null : failing(base.evaluation(), place);
                if (base != null && way != null) {
                    return new Pair(of, base, failing(way.evaluation(), lax(place)), way.changes());
                }
            }
            return null;
        }

        /** A case near one in which a rule fires, in which it fires for one of several reasons only. */
        private @Nullable Side decisive(Side near, int place) {
            UnaryOperator<BitSet> others = held -> {
                BitSet change = (BitSet) held.clone();
                change.xor(near.evaluation().held());
                change.or(rule.together(place));
                return change;
            };
            Steered way = steer(
                    near.evaluation(),
                    held -> rule.fires(held) && rule.decides(held, place),
                    others,
                    evaluation -> isVisible(evaluation, without));
            return way == null ? null : firing(way.evaluation());
        }

        private @Nullable Steered failing(RuleEvaluation evaluation, int place) {
            BitSet wanted = (BitSet) evaluation.held().clone();
            wanted.flip(place);
            return steer(
                    evaluation,
                    held -> !rule.fires(held) && rule.decides(held, place),
                    held -> {
                        BitSet change = (BitSet) held.clone();
                        change.xor(wanted);
                        return change;
                    },
                    each -> isVisible(each, lax(place)));
        }

        private Side failing(RuleEvaluation evaluation, Decider lax) {
            Expectation expectation = told(evaluation, lax);
            return expectation.isEmpty()
                    ? new Side(
                            evaluation,
                            Expectation.ofRule(
                                    evaluation.course().id(), rule.rule().name(), false),
                            true)
                    : new Side(evaluation, expectation, false);
        }

        private Decider lax(int place) {
            return lax.computeIfAbsent(place, any -> decider(rule.without(place)));
        }

        private Expectation told(RuleEvaluation evaluation, Decider other) {
            Resolution resolution = evaluation.course().resolution();
            return Expectation.between(resolution, other.decide(evaluation.caseFile(), null));
        }

        private boolean isVisible(RuleEvaluation evaluation, Decider other) {
            return !told(evaluation, other).isEmpty();
        }

        /**
         * Looks for a case near one in which other conditions hold.
         *
         * @param goal whether these are the ones
         * @param change what would have to change
         * @param isTelling whether such a case is as good as can be
         */
        private @Nullable Steered steer(
                RuleEvaluation start,
                Predicate<BitSet> goal,
                Function<BitSet, BitSet> change,
                Predicate<RuleEvaluation> isTelling) {
            List<Way> front = List.of(new Way(start.caseFile(), start.held(), List.of()));
            Steered blind = null;
            int blinds = 0;
            for (int deep = 0; deep < DEEP; deep++) {
                List<Way> next = new ArrayList<>();
                for (Way way : front) {
                    RuleEvaluation from = deep == 0 ? start : evaluation(way.caseFile(), start, start.term());
                    if (from == null) {
                        continue;
                    }
                    Iterator<CaseEdits.Edited> around = edits.around(
                                    from.course().context(), places(change.apply(way.held())))
                            .limit(deep == 0 ? EDITS : FURTHER_EDITS)
                            .iterator();
                    while (around.hasNext()) {
                        CaseEdits.Edited edited = around.next();
                        List<CaseChange> changes = new ArrayList<>(way.changes());
                        changes.add(edited.change());
                        Map<@Nullable Object, BitSet> held = recorder.held(
                                edited.caseFile(), rule, start.course().id());
                        Object term = reached(held, goal);
                        if (term == NONE) {
                            BitSet same = held.get(start.term());
                            if (same != null) {
                                next.add(new Way(edited.caseFile(), same, changes));
                            }
                            continue;
                        }
                        RuleEvaluation evaluation = evaluation(edited.caseFile(), start, term);
                        if (evaluation == null || !goal.test(evaluation.held())) {
                            continue;
                        }
                        if (isTelling.test(evaluation)) {
                            return new Steered(evaluation, changes);
                        }
                        blind = blind == null ? new Steered(evaluation, changes) : blind;
                        if (++blinds >= BLIND) {
                            return blind;
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

        /** The term of the fact of which a goal is reached, where it is not reached beside a fact for which the rule fires; {@link #NONE} where there is none. */
        private @Nullable Object reached(Map<@Nullable Object, BitSet> held, Predicate<BitSet> goal) {
            @Nullable Object reached = NONE;
            boolean isFired = false;
            for (Map.Entry<@Nullable Object, BitSet> each : held.entrySet()) {
                isFired |= rule.fires(each.getValue());
                if (reached == NONE && goal.test(each.getValue())) {
                    reached = each.getKey();
                }
            }
            boolean isFiring = reached != NONE && rule.fires(Objects.requireNonNull(held.get(reached)));
            return isFired == isFiring ? reached : NONE;
        }

        private List<Way> nearest(List<Way> ways, Function<BitSet, BitSet> change) {
            List<Way> sorted = new ArrayList<>(ways);
            sorted.sort(Comparator.comparingInt(way -> change.apply(way.held()).cardinality()));
            Map<BitSet, Integer> alike = new HashMap<>();
            List<Way> nearest = new ArrayList<>();
            for (Way way : sorted) {
                if (nearest.size() < WIDTH && alike.merge(way.held(), 1, Integer::sum) <= ALIKE) {
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
