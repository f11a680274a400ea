package io.makegood.generated;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.RemedyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All policies that differ from the default policy by one mistake. */
final class Mutants {
    private final Bundle bundle = BundleReader.readResource("customer-first");
    private final List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants() {}

    static List<Mutant> all() {
        Mutants all = new Mutants();
        all.rules.forEach(all::of);
        all.bundle.parameters().names().forEach(all::ofParameter);
        return all.mutants;
    }

    /** The policy without a mistake. */
    static Mutant none() {
        Mutants all = new Mutants();
        return new Mutant(Mutant.Kind.RULE_DROPPED, "none", "nothing", all.bundle, all.rules, null);
    }

    private void of(Rule rule) {
        add(Mutant.Kind.RULE_DROPPED, rule, "the whole rule", null);
        List<Condition> conditions = rule.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            List<Condition> others = new ArrayList<>(conditions);
            others.remove(i);
            add(Mutant.Kind.CONDITION_DROPPED, rule, "`" + condition.text() + "`", rule.withConditions(others));
            List<Condition> flipped = new ArrayList<>(conditions);
            flipped.set(i, flipped(condition));
            add(Mutant.Kind.COMPARISON_FLIPPED, rule, "`" + condition.text() + "`", rule.withConditions(flipped));
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
            add(Mutant.Kind.REMEDY_SWAPPED, rule, remedy + " for " + other, rule.withActions(actions));
        }
    }

    private static RemedyType swapped(RemedyType remedy) {
        return remedy == RemedyType.REFUND_FULL ? RemedyType.STORE_CREDIT : RemedyType.REFUND_FULL;
    }

    private void add(Mutant.Kind kind, Rule rule, String what, @Nullable Rule instead) {
        List<Rule> others = new ArrayList<>();
        for (Rule each : rules) {
            if (each != rule) {
                others.add(each);
            } else if (instead != null) {
                others.add(instead);
            }
        }
        mutants.add(new Mutant(kind, rule.name(), what, bundle, others, instead));
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
            Bundle changed = ChangedBundle.withParameter(bundle, name, value);
            mutants.add(new Mutant(
                    Mutant.Kind.THRESHOLD_MOVED,
                    name,
                    parameter.value().toPlainString() + " to " + value.toPlainString(),
                    changed,
                    rules,
                    null));
        }
    }

    private static Condition flipped(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            Operator opposite = switch (comparison.operator()) {
                case LESS -> Operator.AT_LEAST;
                case AT_LEAST -> Operator.LESS;
                case MORE -> Operator.AT_MOST;
                case AT_MOST -> Operator.MORE;
                default -> comparison.operator().opposite();
            };
            return new Condition.Comparison(comparison.left(), opposite, comparison.right(), comparison.span());
        }
        return new Condition.Not(condition, condition.span());
    }
}
