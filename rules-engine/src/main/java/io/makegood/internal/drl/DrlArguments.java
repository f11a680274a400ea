package io.makegood.internal.drl;

import io.makegood.internal.facts.Properties;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Pattern;
import io.makegood.internal.rule.Rule;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
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
                    + call.function().call() + "(" + Operand.quoted(call.argument()) + ")";
        }
        return expression(operand);
    }

    private String expression(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return read(DrlWriter.variable(0), own, property.path());
        }
        if (operand instanceof Operand.Variable variable) {
            String root = DrlWriter.variable(variable.slot());
            return variable.path().isEmpty()
                    ? "((" + variable.type().getName() + ") " + root + ")"
                    : read(root, variable.root(), variable.path());
        }
        return operand.text();
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
            Method getter = Objects.requireNonNull(Properties.of(type).get(path.get(i)), "no such property");
            read += "." + getter.getName() + "()";
            type = getter.getReturnType();
            if (Properties.isNullable(getter) && i < path.size() - 1) {
                guards.append(guards.length() == 0 ? "" : " || ").append(read).append(" == null");
            }
        }
        return guards.length() == 0 ? read : "( " + guards + " ? null : " + read + " )";
    }

    private static String getters(String root, Class<?> owner, List<String> path) {
        StringBuilder getters = new StringBuilder(root);
        Class<?> type = owner;
        for (String name : path) {
            Method getter = Objects.requireNonNull(Properties.of(type).get(name), "no such property");
            getters.append('.').append(getter.getName()).append("()");
            type = getter.getReturnType();
        }
        return getters.toString();
    }
}
