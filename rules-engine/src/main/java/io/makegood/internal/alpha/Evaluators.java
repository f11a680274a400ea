package io.makegood.internal.alpha;

import io.makegood.internal.rule.Operator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is read of a fact. The machine compiles each handle as one piece, with everything it consists of, while objects that call
 * each other would all go through the same few calls, of which nobody can foresee where they lead.
 */
final class Evaluators {
    private static final MethodType OF_FACT = MethodType.genericMethodType(1);
    private static final MethodType WHETHER = OF_FACT.changeReturnType(boolean.class);
    private static final MethodType NOTING = MethodType.methodType(short.class, Object.class, AttributeValues.class);
    private static final MethodType READING_ALL = NOTING.changeReturnType(void.class);

    private static final MethodHandle IS_NULL = method(Objects.class, "isNull", Object.class);
    private static final MethodHandle HOLDS = method(Operator.class, "holds", Object.class, Object.class);
    private static final MethodHandle HOLDS_OF_WHOLES = method(Operator.class, "holds", long.class, long.class);
    private static final MethodHandle TEST = method(Predicate.class, "test", Object.class);
    private static final MethodHandle NUMBER_OF = method(Attribute.class, "numberOf", Object.class);
    private static final MethodHandle NUMBER_OF_ANSWER = method(Attribute.class, "numberOf", boolean.class);
    private static final MethodHandle KNOWS = method(AttributeValues.class, "knows", int.class);
    private static final MethodHandle NOTE = method(AttributeValues.class, "note", int.class, short.class);

    private Evaluators() {}

    /** Whatever the fact, this value; a number as a plain one. */
    static MethodHandle always(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return constant(MethodType.methodType(value.getClass()).unwrap().returnType(), value);
        }
        return constant(Object.class, value);
    }

    /**
     * What a handle returns is the fact of the next; of nothing, nothing is there.
     *
     * @param isNullable whether it may return nothing
     */
    static MethodHandle onward(MethodHandle first, boolean isNullable, MethodHandle next) {
        MethodHandle then = isNullable ? MethodHandles.guardWithTest(IS_NULL, always(null), boxed(next)) : next;
        return MethodHandles.filterReturnValue(boxed(first), then);
    }

    /** Whether an operator holds between what is read on its left and any of what is read on its right: {@code fact -> boolean}. */
    static MethodHandle holds(MethodHandle left, Operator operator, List<MethodHandle> right) {
        if (!operator.isMembership()) {
            return whether(left, operator, right.get(0));
        }
        MethodHandle holds = constant(boolean.class, operator.isNegated());
        MethodHandle isOneOfThem = constant(boolean.class, !operator.isNegated());
        for (MethodHandle operand : lastFirst(right)) {
            holds = MethodHandles.guardWithTest(whether(left, Operator.EQUAL, operand), isOneOfThem, holds);
        }
        return holds;
    }

    /** Whether all of these hold. */
    static MethodHandle allOf(List<MethodHandle> conditions) {
        MethodHandle holds = constant(boolean.class, true);
        for (MethodHandle condition : lastFirst(conditions)) {
            holds = MethodHandles.guardWithTest(condition, holds, constant(boolean.class, false));
        }
        return holds;
    }

    /** Whether any of these holds. */
    static MethodHandle anyOf(List<MethodHandle> conditions) {
        MethodHandle holds = constant(boolean.class, false);
        for (MethodHandle condition : lastFirst(conditions)) {
            holds = MethodHandles.guardWithTest(condition, constant(boolean.class, true), holds);
        }
        return holds;
    }

    /** Whether this holds of the fact: {@code fact -> boolean}. */
    static MethodHandle test(Predicate<Object> holds) {
        return TEST.bindTo(holds);
    }

    /** Whether this does not hold. */
    static MethodHandle not(MethodHandle condition) {
        return MethodHandles.guardWithTest(condition, constant(boolean.class, false), constant(boolean.class, true));
    }

    /** The same, as an object: {@code fact -> object}. */
    static MethodHandle boxed(MethodHandle read) {
        return read.asType(OF_FACT);
    }

    /** Reads an attribute of a fact and notes the number of its value, which it also returns: {@code (fact, values) -> number}. */
    static MethodHandle note(Attribute attribute, MethodHandle read) {
        boolean isAnswer = read.type().returnType() == boolean.class;
        MethodHandle number = isAnswer
                ? MethodHandles.filterReturnValue(read, NUMBER_OF_ANSWER)
                : MethodHandles.filterReturnValue(boxed(read), NUMBER_OF.bindTo(attribute));
        MethodHandle note = MethodHandles.insertArguments(NOTE, 1, attribute.number());
        return MethodHandles.permuteArguments(MethodHandles.filterArguments(note, 1, number), NOTING, 1, 0);
    }

    /** Reads all these attributes whose values are not known yet, in one go: {@code (fact, values)}. */
    static MethodHandle noteAll(List<Attribute> attributes, Map<Attribute, MethodHandle> notes) {
        MethodHandle nothing = MethodHandles.empty(READING_ALL);
        MethodHandle all = nothing;
        for (Attribute attribute : lastFirst(attributes)) {
            MethodHandle isKnown = MethodHandles.dropArguments(
                    MethodHandles.insertArguments(KNOWS, 1, attribute.number()), 0, Object.class);
            MethodHandle note = Objects.requireNonNull(notes.get(attribute), "no rule tests this");
            all = MethodHandles.foldArguments(
                    all, MethodHandles.guardWithTest(isKnown, nothing, note.asType(READING_ALL)));
        }
        return all;
    }

    /** What a handle threw: what rules speak of declares no exceptions. An error goes its way. */
    static RuntimeException thrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }

    private static MethodHandle whether(MethodHandle left, Operator operator, MethodHandle right) {
        MethodHandle holds = isWhole(left) && isWhole(right)
                ? MethodHandles.filterArguments(HOLDS_OF_WHOLES.bindTo(operator), 0, whole(left), whole(right))
                : MethodHandles.filterArguments(HOLDS.bindTo(operator), 0, boxed(left), boxed(right));
        return MethodHandles.permuteArguments(holds, WHETHER, 0, 0);
    }

    private static boolean isWhole(MethodHandle read) {
        Class<?> type = read.type().returnType();
        return type == long.class || type == int.class;
    }

    private static MethodHandle whole(MethodHandle read) {
        return read.asType(read.type().changeReturnType(long.class));
    }

    private static <T> List<T> lastFirst(List<T> all) {
        List<T> lastFirst = new ArrayList<>(all);
        Collections.reverse(lastFirst);
        return lastFirst;
    }

    private static MethodHandle constant(Class<?> type, @Nullable Object value) {
        return MethodHandles.dropArguments(MethodHandles.constant(type, value), 0, Object.class);
    }

    private static MethodHandle method(Class<?> of, String name, Class<?>... parameters) {
        try {
            return MethodHandles.lookup().unreflect(of.getDeclaredMethod(name, parameters));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
