package io.makegood.internal.changes;

import io.makegood.explain.Wanted;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Evaluation;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule that could bring something still waits for, all of which has to come at once. A plan says where to look, and nothing else: whether it is
 * enough, only deciding shows.
 *
 * @param unmet what does not hold as the case is
 */
record Plan(List<Aim> unmet) {
    /** More aims than changes are tried together. */
    static final int MOST = 3;

    /**
     * Something that would have to hold.
     *
     * @param key equal keys say the same
     * @param places patterns of places in the case file it depends on
     */
    record Aim(String key, Set<String> places, Predicate<Trial> holds) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Aim aim && aim.key.equals(key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    /** Makes the plans for one thing that is wanted of one claim. */
    static final class Maker {
        private static final int PLANS = 80;

        private final List<Rule> rules;
        private final Trial start;
        private final Wanted wanted;
        private final @Nullable RemedyType remedy;
        private final RemedyType chosen;
        private final Map<String, Aim> aims;
        /** Those of this question, by the condition that would have to hold. */
        private final Map<Condition, Aim> ofConditions = new IdentityHashMap<>();

        private final Map<Aim, Boolean> met = new IdentityHashMap<>();

        /** @param aims those that were made for other questions about the same policy, by their keys */
        Maker(List<Rule> rules, Trial start, Wanted wanted, Map<String, Aim> aims) {
            this.rules = rules;
            this.start = start;
            this.wanted = wanted;
            this.aims = aims;
            this.remedy = wanted instanceof Wanted.Remedy asked ? asked.type() : null;
            this.chosen = start.course().decision().remedyType();
        }

        /** The plans with the fewest aims first. */
        List<Plan> all() {
            Set<Plan> plans = new LinkedHashSet<>();
            for (Rule rule : targets()) {
                for (List<Aim> what : ways(rule, 2)) {
                    for (List<Aim> against : obstacles(rule)) {
                        Set<Aim> unmet = new LinkedHashSet<>();
                        Stream.concat(what.stream(), against.stream())
                                .filter(aim -> !isMet(aim))
                                .forEach(unmet::add);
                        plans.add(new Plan(List.copyOf(unmet)));
                    }
                }
            }
            return plans.stream()
                    .sorted(Comparator.comparingInt(plan -> plan.unmet().size()))
                    .limit(PLANS)
                    .toList();
        }

        /** The rules that say what is wanted. */
        private List<Rule> targets() {
            if (wanted instanceof Wanted.Rule named) {
                return rules.stream()
                        .filter(rule -> rule.name().equals(named.name()))
                        .toList();
            }
            return rules.stream()
                    .filter(rule -> rule.actions().stream().anyMatch(this::says))
                    .toList();
        }

        private boolean says(Action action) {
            String verb = action.verb().getName();
            if (remedy != null) {
                return verb.equals("propose") && names(action, remedy);
            }
            Wanted.Term asked = (Wanted.Term) wanted;
            if (asked.kind() == Wanted.Kind.PAUSE) {
                return verb.equals(
                                asked.term() == PauseKind.WAIT
                                        ? "askToWait"
                                        : asked.term() == PauseKind.QUESTION ? "ask" : "holdForReview")
                        || asked.term() == PauseKind.REVIEW && verb.equals("holdUncertainAmountForReview");
            }
            String said = asked.kind() == Wanted.Kind.REFUND_TIMING
                    ? Wanted.Kind.RETURN.verb()
                    : asked.kind().verb();
            return verb.equals(said)
                    && (said.equals(asked.kind().verb()) && asked.term() != null ? names(action, asked.term()) : true);
        }

        /** Whether an action names this, or works out what it names. */
        private static boolean names(Action action, Object term) {
            return action.arguments().isEmpty()
                    || !(action.arguments().get(0) instanceof Operand.Constant constant)
                    || term.equals(constant.value());
        }

        /** What has to hold for a rule to fire; of what has to be found, what has to hold for one of those that find it. */
        private List<List<Aim>> ways(Rule rule, int deep) {
            List<List<Aim>> ways = List.of(List.of());
            for (Condition condition : rule.conditions()) {
                Aim aim = aim(rule, condition);
                List<Rule> finders = deep == 0 || isMet(aim) ? List.of() : finders(condition);
                List<List<Aim>> of = finders.isEmpty()
                        ? List.of(List.of(aim))
                        : finders.stream()
                                .flatMap(finder -> ways(finder, deep - 1).stream())
                                .toList();
                ways = product(ways, of);
            }
            return ways;
        }

        private static List<List<Aim>> product(List<List<Aim>> some, List<List<Aim>> others) {
            return some.stream()
                    .flatMap(one -> others.stream()
                            .map(other -> Stream.concat(one.stream(), other.stream())
                                    .distinct()
                                    .toList()))
                    .limit(PLANS)
                    .toList();
        }

        /** The rules that find what a condition asks for; none when it does not ask for something to be found. */
        private List<Rule> finders(Condition condition) {
            if (!(condition instanceof Condition.Comparison asked)
                    || asked.operator() != Operator.EQUAL
                    || !(asked.right().get(0) instanceof Operand.Constant value)) {
                return List.of();
            }
            if (asked.left() instanceof Operand.Call call
                    && call.function() == Function.FOUND
                    && Boolean.TRUE.equals(value.value())) {
                return saying("find", call.argument());
            }
            return value.value() instanceof FaultParty party ? saying("faultLies", party) : List.of();
        }

        private List<Rule> saying(String verb, Object what) {
            return rules.stream()
                    .filter(rule -> rule.phase() == Phase.ASSESS
                            && rule.actions().stream()
                                    .anyMatch(action -> action.verb().getName().equals(verb) && names(action, what)))
                    .toList();
        }

        /** What stands against what a rule says, as the case is: all of it has to go, in one of these ways. */
        private List<List<Aim>> obstacles(Rule target) {
            if (target.phase() == Phase.SETTLE) {
                Set<String> verbs = verbs(target);
                return List.of(
                        List.of(),
                        start.fired(Phase.SETTLE, null).stream()
                                .filter(rule -> rule != target
                                        && rule.rank() <= target.rank()
                                        && verbs(rule).stream().anyMatch(verbs::contains))
                                .map(this::silent)
                                .toList());
            }
            if (remedy == null) {
                return List.of(start.fired(Phase.GUARD_PAUSE, null).stream()
                        .map(this::silent)
                        .toList());
            }
            List<Aim> vetoes = rules.stream()
                    .filter(rule -> rule.phase() == Phase.GUARD && wouldFire(rule))
                    .map(this::powerless)
                    .toList();
            List<List<Aim>> ways = new ArrayList<>();
            ways.add(vetoes);
            if (!chosen.equals(remedy)) {
                List<Rule> stronger = start.fired(Phase.CHOOSE, chosen);
                ways.add(and(vetoes, stronger.stream().map(this::silent).toList()));
                for (Rule rule : rules) {
                    if (rule.phase() == Phase.CHOOSE
                            && stronger.stream().allMatch(other -> rule.rank() <= other.rank())) {
                        ways(rule, 1).forEach(way -> ways.add(and(vetoes, way)));
                    }
                }
            }
            return ways;
        }

        private static Set<String> verbs(Rule rule) {
            return rule.actions().stream()
                    .map(action -> action.verb().getName())
                    .filter(verb -> !verb.equals("say") && !verb.equals("followUp"))
                    .collect(Collectors.toSet());
        }

        private static List<Aim> and(List<Aim> some, List<Aim> others) {
            return Stream.concat(some.stream(), others.stream()).distinct().toList();
        }

        private boolean wouldFire(Rule rule) {
            return rule.conditions().stream().allMatch(condition -> isMet(aim(rule, condition)));
        }

        // Aims

        private boolean isMet(Aim aim) {
            return met.computeIfAbsent(aim, each -> each.holds().test(start));
        }

        private Aim aim(Rule rule, Condition condition) {
            return ofConditions.computeIfAbsent(condition, each -> known(rule, each));
        }

        private Aim known(Rule rule, Condition condition) {
            Phase phase = rule.phase();
            RemedyType type = phase == Phase.GUARD || phase == Phase.CHOOSE ? remedy : null;
            String key = phase + " " + type + ": " + condition.text();
            Aim known = aims.get(key);
            if (known == null) {
                known = new Aim(key, places(rule, condition.operands()), trial -> {
                    Object fact = trial.fact(phase, type);
                    return fact == null ? trial.hasFired(rule) : Evaluation.holds(condition, fact);
                });
                aims.put(key, known);
            }
            return known;
        }

        /** That a rule which fires does not fire. */
        private Aim silent(Rule rule) {
            return aims.computeIfAbsent(
                    "silent: " + rule.name(),
                    key -> new Aim(key, places(rule, rule.operands()), trial -> !trial.hasFired(rule)));
        }

        /** That a rule which would rule out what is wanted would not. */
        private Aim powerless(Rule rule) {
            List<Aim> conditions =
                    rule.conditions().stream().map(each -> aim(rule, each)).toList();
            return aims.computeIfAbsent(
                    "powerless against " + remedy + ": " + rule.name(),
                    key -> new Aim(
                            key,
                            places(rule, rule.operands()),
                            trial -> !conditions.stream()
                                    .allMatch(each -> each.holds().test(trial))));
        }

        /** The places operands come from; of what was found, those that its finders look at. */
        private Set<String> places(Rule rule, Stream<Operand> operands) {
            Set<String> places = new LinkedHashSet<>();
            operands.forEach(operand -> {
                Cuts.placesOf(rule, operand).forEach(places::add);
                if (rule.phase() != Phase.ASSESS) {
                    found(operand).forEach(finder -> places.addAll(places(finder, finder.operands())));
                }
            });
            return places;
        }

        private List<Rule> found(Operand operand) {
            if (operand instanceof Operand.Call call && call.function() == Function.FOUND) {
                return saying("find", call.argument());
            }
            return operand instanceof Operand.Constant constant && constant.value() instanceof FaultParty party
                    ? saying("faultLies", party)
                    : List.of();
        }
    }
}
