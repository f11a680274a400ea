package io.makegood.internal.drl;

import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Pattern;
import io.makegood.internal.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
                    + call.function().call() + "(" + call.function().written(call.argument()) + ")";
        }
        return expression(operand);
    }

    private String expression(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return cast(getters(DrlWriter.variable(0), own, property.path()), operand.type());
        }
        if (operand instanceof Operand.Variable variable) {
            String root = DrlWriter.variable(variable.slot());
            return variable.path().isEmpty()
                    ? "((" + variable.type().getName() + ") " + root + ")"
                    : cast(getters(root, variable.root(), variable.path()), operand.type());
        }
        return operand instanceof Operand.Constant constant ? DrlWriter.constant(constant) : operand.text();
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
            Property step = Properties.step(type, path.get(i));
            root += "." + step.call();
            type = step.type();
            if (step.isNullable()) {
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
            Property step = Properties.step(type, operand.path().get(i));
            root += "." + step.call();
            type = step.type();
            if (step.isNullable() && i < operand.path().size() - 1) {
                guards.append(guards.length() == 0 ? "" : " || ").append(root).append(" == null");
            }
        }
        return guards.length() == 0 ? root : "( " + guards + " ? null : " + root + " )";
    }

    /** Attributes are read as objects. */
    private static String cast(String read, Class<?> type) {
        return read.endsWith("\")") ? "((" + type.getName() + ") " + read + ")" : read;
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
