package io.makegood.internal.alpha;

import io.makegood.internal.facts.Facts;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.reflection.Accessors;
import io.makegood.internal.rule.Operand;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of an operand from a fact. Of what is not there, nothing is there.
 *
 * @param source equal sources read the same
 * @param read reads it: {@code fact -> value}, of the type it has
 * @param boxed reads it as an object
 */
record ValueReader(Source source, MethodHandle read, MethodHandle boxed) {
    /**
     * What is read, of whom: of the claim, where a fact is only the way to it.
     *
     * @param owner what has the first property; null of a constant
     * @param text of the operand, as it would be written for its owner
     */
    record Source(@Nullable Class<?> owner, String text) {
        /** Whether all facts about a claim read the same, whenever it is read: a claim does not change. */
        boolean isOfClaim() {
            return owner == null || Facts.isLasting(owner);
        }

        // Written out: what a record makes of itself is linked at run time, and a start waits for it.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Source source && source.owner == owner && source.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    private static final String TO_THE_CLAIM = "claim";

    private ValueReader(Source source, MethodHandle read) {
        this(source, read, Evaluators.boxed(read));
    }

    /** What an operand reads, before it is known how. */
    static Source source(Class<?> fact, Operand operand) {
        if (operand instanceof Operand.Constant) {
            return new Source(null, operand.text());
        }
        Operand.Call call = operand instanceof Operand.Call function ? function : null;
        List<String> path = path(operand);
        Class<?> type = fact;
        Class<?> owner = null;
        for (String name : path) {
            Property step = Properties.step(type, name);
            owner = ownerOf(owner, path, step.getter());
            type = step.type();
        }
        if (call != null) {
            owner = ownerOf(owner, path, function(type, call.function().call()));
        }
        boolean isOfClaim =
                path.size() + (call == null ? 0 : 1) > 1 && path.get(0).equals(TO_THE_CLAIM);
        String text = operand.text();
        return new Source(owner, isOfClaim ? text.substring(TO_THE_CLAIM.length() + 1) : text);
    }

    static ValueReader of(Class<?> fact, Operand operand) {
        return new ValueReader(
                source(fact, operand),
                operand instanceof Operand.Constant constant
                        ? Evaluators.always(constant.value())
                        : along(fact, operand));
    }

    private static MethodHandle along(Class<?> fact, Operand operand) {
        Operand.Call call = operand instanceof Operand.Call function ? function : null;
        Class<?> type = fact;
        MethodHandle read = null;
        boolean isNullable = false;
        for (String name : path(operand)) {
            Property step = Properties.step(type, name);
            read = onward(read, isNullable, step.handle());
            isNullable |= step.isNullable();
            type = step.type();
        }
        if (call != null) {
            read = onward(
                    read,
                    isNullable,
                    MethodHandles.insertArguments(
                            Accessors.handle(function(type, call.function().call())),
                            1,
                            call.function().argument(call.argument())));
        }
        return Objects.requireNonNull(read, "an operand without a path");
    }

    private static List<String> path(Operand operand) {
        return operand instanceof Operand.Call call ? call.path() : ((Operand.Property) operand).path();
    }

    /** Whoever declares the first step; where that is the claim a fact is about, whoever declares the second. */
    private static Class<?> ownerOf(@Nullable Class<?> owner, List<String> path, Method step) {
        boolean isSecond = owner != null && path.get(0).equals(TO_THE_CLAIM) && !Facts.isClaim(owner);
        return owner == null || isSecond ? step.getDeclaringClass() : owner;
    }

    private static MethodHandle onward(@Nullable MethodHandle first, boolean isNullable, MethodHandle next) {
        return first == null ? next : Evaluators.onward(first, isNullable, next);
    }

    private static Method function(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** Reads it from this fact. */
    @Nullable Object of(Object fact) {
        try {
            return (Object) boxed.invokeExact(fact);
        } catch (Throwable e) {
            throw Evaluators.thrown(e);
        }
    }
}
