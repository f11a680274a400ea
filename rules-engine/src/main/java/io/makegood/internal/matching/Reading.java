package io.makegood.internal.matching;

import io.makegood.internal.linking.Linked;
import io.makegood.internal.rulebook.Properties;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a term stands for, from a fact.
 *
 * @param type of what is read; of a constant, its own
 * @param constant the value, when it is the same for all facts
 */
record Reading(Class<?> type, Function<Object, @Nullable Object> read, Term.@Nullable Constant constant) {
    static Reading of(Class<?> fact, Term term) throws RuleParser.NotPlain {
        if (term instanceof Term.Constant constant) {
            Object value = constant.value();
            return new Reading(value == null ? Void.class : value.getClass(), any -> value, constant);
        }
        List<Term.Step> steps = ((Term.Way) term).steps();
        Reading way = step(fact, steps.get(0));
        for (Term.Step step : steps.subList(1, steps.size())) {
            Reading next = step(way.type, step);
            Function<Object, @Nullable Object> before = way.read;
            Function<Object, @Nullable Object> after = next.read;
            way = new Reading(next.type, any -> after.apply(Objects.requireNonNull(before.apply(any))), null);
        }
        return way;
    }

    private static Reading step(Class<?> on, Term.Step step) throws RuleParser.NotPlain {
        List<Term> arguments = step.arguments();
        if (arguments == null) {
            Method getter = Properties.of(on).get(step.name());
            if (getter == null) {
                throw new RuleParser.NotPlain("no property " + step.name());
            }
            return new Reading(getter.getReturnType(), Linked.getter(getter), null);
        }
        List<Class<?>> types = new ArrayList<>();
        for (Term argument : arguments) {
            types.add(of(on, argument).type);
        }
        Method method = method(on, step.name(), types);
        if (arguments.isEmpty()) {
            return new Reading(method.getReturnType(), Linked.getter(method), null);
        }
        if (arguments.size() == 1 && arguments.get(0) instanceof Term.Constant constant) {
            Object value = constant.value();
            BiFunction<Object, @Nullable Object, @Nullable Object> call = Linked.question(method);
            return new Reading(method.getReturnType(), any -> call.apply(any, value), null);
        }
        throw new RuleParser.NotPlain("more than one argument");
    }

    /** The public method that takes such arguments, the only one. */
    static Method method(Class<?> on, String name, List<Class<?>> arguments) throws RuleParser.NotPlain {
        List<Method> fitting = Arrays.stream(on.getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.size() && !m.isBridge())
                .filter(m -> fits(m.getParameterTypes(), arguments))
                .toList();
        if (fitting.size() != 1) {
            throw new RuleParser.NotPlain(fitting.size() + " methods " + name);
        }
        return fitting.get(0);
    }

    private static boolean fits(Class<?>[] parameters, List<Class<?>> arguments) {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] != arguments.get(i)) {
                return false;
            }
        }
        return true;
    }
}
