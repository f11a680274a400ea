package io.makegood.internal.mutation;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.RemedyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All policies that differ from a policy by one mistake. */
final class Mutants {
    private final Bundle bundle;
    private final List<Rule> rules;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Bundle bundle, List<Rule> rules) {
        this.bundle = bundle;
        this.rules = rules;
    }

    static List<Mutant> of(Bundle bundle, List<Rule> rules) {
        Mutants all = new Mutants(bundle, rules);
        rules.forEach(all::ofRule);
        bundle.parameters().names().forEach(all::ofParameter);
        return all.mutants;
    }

    private void ofRule(Rule rule) {
        add(Mutant.Kind.RULE_DROPPED, rule, "", "", null);
        List<Condition> conditions = rule.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            List<Condition> others = new ArrayList<>(conditions);
            others.remove(i);
            add(Mutant.Kind.CONDITION_DROPPED, rule, condition.text(), "", rule.withConditions(others));
            Condition flipped = flipped(condition);
            others = new ArrayList<>(conditions);
            others.set(i, flipped);
            add(Mutant.Kind.COMPARISON_FLIPPED, rule, condition.text(), flipped.text(), rule.withConditions(others));
        }
        for (int i = 0; i < rule.actions().size(); i++) {
            for (int k = 0; k < rule.actions().get(i).arguments().size(); k++) {
                swapRemedy(rule, i, k);
            }
        }
    }

    private void swapRemedy(Rule rule, int i, int k) {
        Action action = rule.actions().get(i);
        Operand argument = action.arguments().get(k);
        if (argument instanceof Operand.Constant constant && constant.value() instanceof RemedyType remedy) {
            RemedyType other = swapped(remedy);
            List<Operand> arguments = new ArrayList<>(action.arguments());
            arguments.set(k, new Operand.Constant(other, RemedyType.class, argument.span()));
            List<Action> actions = new ArrayList<>(rule.actions());
            actions.set(i, new Action(action.verb(), arguments, action.span()));
            add(Mutant.Kind.REMEDY_SWAPPED, rule, remedy.name(), other.name(), rule.withActions(actions));
        }
    }

    private static RemedyType swapped(RemedyType remedy) {
        return remedy == RemedyType.REFUND_FULL ? RemedyType.STORE_CREDIT : RemedyType.REFUND_FULL;
    }

    private void add(Mutant.Kind kind, Rule rule, String was, String is, @Nullable Rule instead) {
        List<Rule> others = new ArrayList<>();
        for (Rule each : rules) {
            if (each != rule) {
                others.add(each);
            } else if (instead != null) {
                others.add(instead);
            }
        }
        mutants.add(new Mutant(kind, rule.name(), was, is, bundle, others, rule, instead));
    }

    /** Twice as much, and half; of days, hours and counts one more and one less. */
    private void ofParameter(String name) {
        Parameters.Parameter parameter = bundle.parameters().get(name);
        boolean whole = !parameter.unit().equals("money") && !parameter.unit().equals("ratio");
        BigDecimal more = whole
                ? parameter.value().add(BigDecimal.ONE)
                : parameter.value().multiply(BigDecimal.valueOf(2));
        BigDecimal less = whole
                ? parameter.value().subtract(BigDecimal.ONE)
                : parameter.value().divide(BigDecimal.valueOf(2));
        for (BigDecimal value : List.of(more, less)) {
            // Half of nothing is nothing, and less than none is none at all.
            if (value.signum() >= 0 && value.compareTo(parameter.value()) != 0) {
                mutants.add(new Mutant(
                        Mutant.Kind.THRESHOLD_MOVED,
                        name,
                        parameter.value().toPlainString(),
                        value.toPlainString(),
                        bundle.with(bundle.parameters().with(name, value)),
                        rules,
                        null,
                        null));
            }
        }
    }

    private static Condition flipped(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            Operator operator = comparison.operator();
            Operator opposite = switch (operator) {
                case LESS -> Operator.AT_LEAST;
                case AT_LEAST -> Operator.LESS;
                case MORE -> Operator.AT_MOST;
                case AT_MOST -> Operator.MORE;
                default -> Objects.requireNonNull(operator.opposite());
            };
            return new Condition.Comparison(comparison.left(), opposite, comparison.right(), comparison.span());
        }
        return new Condition.Not(condition, condition.span());
    }
}
