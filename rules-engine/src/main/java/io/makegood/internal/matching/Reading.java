package io.makegood.internal.matching;

import io.makegood.internal.linking.Linked;
import io.makegood.internal.rulebook.Properties;
import io.makegood.rules.Claim;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a term stands for, from a fact. Of what is not there, nothing is there.
 *
 * @param source equal sources read the same
 * @param type of what is read; of a constant, its own
 * @param read reads it: {@code fact -> value}
 */
record Reading(Source source, Class<?> type, MethodHandle read) {
    /**
     * What is read, of whom: of the claim, where a fact is only asked which claim it is about.
     *
     * @param owner what has the first property; null of a constant
     */
    record Source(@Nullable Class<?> owner, Term term) {
        /** Whether all facts about a claim read the same: a claim does not change. */
        boolean isOfClaim() {
            return owner == null || Claim.class.isAssignableFrom(owner);
        }
    }

    private static final Term.Step TO_THE_CLAIM = new Term.Step("claim", null);

    static Reading of(Class<?> fact, Term term) throws RuleParser.NotPlain {
        if (term instanceof Term.Constant constant) {
            Object value = constant.value();
            return new Reading(
                    new Source(null, term), value == null ? Void.class : value.getClass(), Handles.always(value));
        }
        List<Term.Step> steps = ((Term.Way) term).steps();
        Reading way = step(fact, steps.get(0));
        for (Term.Step step : steps.subList(1, steps.size())) {
            way = way.then(step(way.type, step));
        }
        return way;
    }

    private Reading then(Reading next) {
        MethodHandle onward = Handles.onward(read, next.read);
        List<Term.Step> steps = new ArrayList<>(((Term.Way) source.term).steps());
        if (steps.equals(List.of(TO_THE_CLAIM))) {
            return new Reading(next.source, next.type, onward);
        }
        steps.addAll(((Term.Way) next.source.term).steps());
        return new Reading(new Source(source.owner, new Term.Way(steps)), next.type, onward);
    }

    private static Reading step(Class<?> on, Term.Step step) throws RuleParser.NotPlain {
        Term way = new Term.Way(List.of(step));
        List<Term> arguments = step.arguments();
        if (arguments == null) {
            Method getter = Properties.of(on).get(step.name());
            if (getter == null) {
                throw new RuleParser.NotPlain("no property " + step.name());
            }
            return new Reading(
                    new Source(getter.getDeclaringClass(), way), getter.getReturnType(), Linked.handle(getter));
        }
        List<Class<?>> types = new ArrayList<>();
        for (Term argument : arguments) {
            types.add(of(on, argument).type);
        }
        Method method = method(on, step.name(), types);
        Source source = new Source(method.getDeclaringClass(), way);
        if (arguments.isEmpty()) {
            return new Reading(source, method.getReturnType(), Linked.handle(method));
        }
        if (arguments.size() == 1 && arguments.get(0) instanceof Term.Constant constant) {
            Object value = constant.value();
            return new Reading(
                    source, method.getReturnType(), MethodHandles.insertArguments(Linked.handle(method), 1, value));
        }
        throw new RuleParser.NotPlain("more than one argument");
    }

    /** Reads it from this fact. */
    @Nullable Object of(Object fact) {
        try {
            return (Object) read.invokeExact(fact);
        } catch (Throwable e) {
            throw Handles.thrown(e);
        }
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
