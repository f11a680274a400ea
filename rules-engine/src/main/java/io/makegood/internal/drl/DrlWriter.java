package io.makegood.internal.drl;

import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes rules as DRL, for a compiler of the whole language. What is written comes from the model: nothing an author typed is in it but names that
 * exist and texts, which are quoted anew. Annotations are left out: compilers take what stands in them for code.
 */
public final class DrlWriter {
    private static final String FACT = "$fact";

    private DrlWriter() {}

    /** A rule file for the rules of one phase. */
    public static String write(Phase phase, Collection<Rule> rules) {
        StringBuilder drl = new StringBuilder("package makegood." + phase.name().toLowerCase(Locale.ROOT) + "\n\n"
                + "import io.makegood.rules.*\nimport io.makegood.vocabulary.*\n");
        rules.forEach(rule -> write(rule, drl));
        return drl.toString();
    }

    private static void write(Rule rule, StringBuilder drl) {
        String conditions = rule.conditions().stream().map(DrlWriter::nullSafe).collect(Collectors.joining(", "));
        drl.append("\nrule ").append(Operand.quoted(rule.name())).append("\nwhen\n    ");
        drl.append(FACT).append(" : ").append(rule.phase().fact().getSimpleName());
        drl.append("( ").append(conditions).append(" )\nthen\n");
        for (Action action : rule.actions()) {
            drl.append("    ").append(FACT).append('.').append(action.verb().getName());
            drl.append(action.arguments().stream()
                    .map(argument -> argument(rule.phase().fact(), argument))
                    .collect(Collectors.joining(", ", "( ", " );\n")));
        }
        drl.append("end\n");
    }

    /** Nothing is greater or less than what is not there, and what is not there contains nothing. */
    private static String nullSafe(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return isNullSafe(comparison) ? comparison.text() : "(" + guarded(comparison) + ")";
        }
        if (condition instanceof Condition.Not not) {
            return "!(" + nullSafe(not.condition()) + ")";
        }
        boolean all = condition instanceof Condition.AllOf;
        List<Condition> parts = condition instanceof Condition.AllOf allOf
                ? allOf.conditions()
                : ((Condition.AnyOf) condition).conditions();
        return parts.stream().map(DrlWriter::nullSafe).collect(Collectors.joining(all ? " && " : " || ", "(", ")"));
    }

    private static boolean isNullSafe(Condition.Comparison comparison) {
        Operator operator = comparison.operator();
        boolean isText = operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS;
        return !isText
                && (!operator.isOrdering()
                        || comparison
                                .operands()
                                .allMatch(operand -> operand.type().isPrimitive() || operand instanceof Operand.Call));
    }

    private static String guarded(Condition.Comparison comparison) {
        boolean negated = comparison.operator().isNegated();
        String guards = comparison
                .operands()
                .filter(operand ->
                        operand instanceof Operand.Property && !operand.type().isPrimitive())
                .map(operand -> operand.text() + (negated ? " == null" : " != null"))
                .distinct()
                .collect(Collectors.joining(negated ? " || " : " && "));
        return guards.isEmpty() ? comparison.text() : guards + (negated ? " || " : " && ") + comparison.text();
    }

    private static String argument(Class<?> fact, Operand operand) {
        if (operand instanceof Operand.Property property) {
            return FACT + getters(fact, property.path());
        }
        if (operand instanceof Operand.Call call) {
            return FACT + getters(fact, call.path()) + "." + call.function().call() + "("
                    + call.function().written(call.argument()) + ")";
        }
        return operand.text();
    }

    private static String getters(Class<?> fact, List<String> path) {
        StringBuilder getters = new StringBuilder();
        Class<?> type = fact;
        for (String name : path) {
            Method getter = Properties.of(type).get(name);
            if (getter == null) {
                throw new IllegalStateException("no property " + name);
            }
            getters.append('.').append(getter.getName()).append("()");
            type = getter.getReturnType();
        }
        return getters.toString();
    }
}
