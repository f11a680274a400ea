package io.makegood.internal.drl;

import io.makegood.internal.facts.Properties;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Pattern;
import io.makegood.internal.rule.Rule;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what a rule says after {@code then}, in which properties are read by their getters. A verb that is handed nothing says nothing. */
final class DrlArguments {
    private final Class<?> own;

    DrlArguments(Rule rule) {
        this.own = rule.phase().fact();
    }

    String call(Action action) {
        String call = DrlWriter.variable(0) + "." + action.verb().getName()
                + action.arguments().stream().map(this::argument).collect(Collectors.joining(", ", "( ", " );"));
        Set<String> guards = new LinkedHashSet<>();
        for (Operand argument : action.arguments()) {
            guards.addAll(guards(argument));
        }
        return guards.isEmpty()
                ? call
                : guards.stream().map(guard -> guard + " != null").collect(Collectors.joining(" && ", "if( ", " ) { "))
                        + call + " }";
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
            return getters(DrlWriter.variable(0), own, property.path());
        }
        if (operand instanceof Operand.Variable variable) {
            String root = DrlWriter.variable(variable.slot());
            return variable.path().isEmpty()
                    ? "((" + variable.type().getName() + ") " + root + ")"
                    : getters(root, variable.root(), variable.path());
        }
        return operand.text();
    }

    /** What has to be there for an argument to be there. */
    private List<String> guards(Operand operand) {
        List<String> guards = new ArrayList<>();
        boolean isVariable = operand instanceof Operand.Variable;
        if (!isVariable && !(operand instanceof Operand.Property)) {
            return guards;
        }
        String root = DrlWriter.variable(isVariable ? ((Operand.Variable) operand).slot() : 0);
        Class<?> type = isVariable ? ((Operand.Variable) operand).root() : own;
        List<String> path = isVariable ? ((Operand.Variable) operand).path() : ((Operand.Property) operand).path();
        if (path.isEmpty() && !type.isPrimitive()) {
            guards.add(root);
        }
        for (int i = 0; i < path.size(); i++) {
            Method getter = Objects.requireNonNull(Properties.of(type).get(path.get(i)), "no such property");
            root += "." + getter.getName() + "()";
            type = getter.getReturnType();
            if (Properties.isNullable(getter)) {
                guards.add(root);
            }
        }
        return guards;
    }

    /** A property of a fact that is looked at, as a function takes it; nothing where something on the way is not there. */
    static String read(Pattern pattern, Operand.Variable operand) {
        String root = DrlWriter.variable(pattern.slot());
        StringBuilder guards = new StringBuilder();
        Class<?> type = pattern.fact();
        for (int i = 0; i < operand.path().size(); i++) {
            Method getter = Objects.requireNonNull(
                    Properties.of(type).get(operand.path().get(i)), "no such property");
            root += "." + getter.getName() + "()";
            type = getter.getReturnType();
            if (Properties.isNullable(getter) && i < operand.path().size() - 1) {
                guards.append(guards.length() == 0 ? "" : " || ").append(root).append(" == null");
            }
        }
        return guards.length() == 0 ? root : "( " + guards + " ? null : " + root + " )";
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
