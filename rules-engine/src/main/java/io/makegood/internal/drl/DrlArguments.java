package io.makegood.internal.drl;

import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Pattern;
import io.makegood.internal.rule.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what a rule says after {@code then}, in which properties are read by their getters. */
final class DrlArguments {
    private final Class<?> own;

    DrlArguments(Rule rule) {
        this.own = rule.phase().fact();
    }

    String call(Action action) {
        return DrlWriter.variable(0) + "." + action.verb().getName()
                + action.arguments().stream().map(this::argument).collect(Collectors.joining(", ", "( ", " );"));
    }

    private String argument(Operand operand) {
        if (operand instanceof Operand.Call call) {
            return getters(DrlWriter.variable(0), own, call.path()) + "."
                    + call.function().call() + "(" + call.function().written(call.argument()) + ")";
        }
        return expression(operand);
    }

    private String expression(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return cast(read(DrlWriter.variable(0), own, property.path()), operand.type());
        }
        if (operand instanceof Operand.Variable variable) {
            String root = DrlWriter.variable(variable.slot());
            return variable.path().isEmpty()
                    ? "((" + variable.type().getName() + ") " + root + ")"
                    : cast(read(root, variable.root(), variable.path()), operand.type());
        }
        return operand instanceof Operand.Constant constant ? DrlWriter.constant(constant) : operand.text();
    }

    /** A property of a fact that is looked at, as a function takes it. */
    static String read(Pattern pattern, Operand.Variable operand) {
        return read(DrlWriter.variable(pattern.slot()), pattern.fact(), operand.path());
    }

    /** A property read by getters; nothing where something on the way is not there. */
    private static String read(String root, Class<?> owner, List<String> path) {
        String read = root;
        StringBuilder guards = new StringBuilder();
        Class<?> type = owner;
        for (int i = 0; i < path.size(); i++) {
            Property step = Properties.step(type, path.get(i));
            read += "." + step.call();
            type = step.type();
            if (step.isNullable() && i < path.size() - 1) {
                guards.append(guards.length() == 0 ? "" : " || ").append(read).append(" == null");
            }
        }
        return guards.length() == 0 ? read : "( " + guards + " ? null : " + read + " )";
    }

    /** Attributes are read as objects. */
    private static String cast(String read, Class<?> type) {
        return read.contains("\")") ? "((" + type.getName() + ") " + read + ")" : read;
    }

    private static String getters(String root, Class<?> owner, List<String> path) {
        StringBuilder getters = new StringBuilder(root);
        Class<?> type = owner;
        for (String name : path) {
            Property step = Properties.step(type, name);
            getters.append('.').append(step.call());
            type = step.type();
        }
        return getters.toString();
    }
}
