package io.makegood.internal.matching;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is asked of a fact. The machine compiles each handle as one piece, with everything it consists of, while objects that call
 * each other would all go through the same few calls, of which nobody can foresee where they lead.
 */
final class Handles {
    private static final MethodType OF_FACT = MethodType.genericMethodType(1);
    private static final MethodType WHETHER = OF_FACT.changeReturnType(boolean.class);
    private static final MethodType NOTING = MethodType.methodType(short.class, Object.class, Answers.class);
    private static final MethodType ASKING_ALL = NOTING.changeReturnType(void.class);

    private static final MethodHandle IS_NULL = method(Objects.class, "isNull", Object.class);
    private static final MethodHandle HOLDS = method(Comparison.class, "holds", Object.class, Object.class);
    private static final MethodHandle NUMBER_OF = method(Question.class, "numberOf", Object.class);
    private static final MethodHandle KNOWS = method(Answers.class, "knows", int.class);
    private static final MethodHandle NOTE = method(Answers.class, "note", int.class, short.class);

    private Handles() {}

    /** Whatever the fact, this value. */
    static MethodHandle always(@Nullable Object value) {
        return constant(Object.class, value);
    }

    /** What a handle returns is the fact of the next; of nothing, nothing is there. */
    static MethodHandle onward(MethodHandle first, MethodHandle next) {
        return MethodHandles.filterReturnValue(first, MethodHandles.guardWithTest(IS_NULL, always(null), next));
    }

    /** Whether a comparison holds between what is read on its left and any of what is read on its right. */
    static MethodHandle holds(MethodHandle left, Comparison comparison, List<MethodHandle> right) {
        if (right.size() == 1) {
            return whether(left, comparison, right.get(0)).asType(OF_FACT);
        }
        MethodHandle holds = constant(boolean.class, comparison.isNegated());
        MethodHandle isOneOfThem = constant(boolean.class, !comparison.isNegated());
        for (MethodHandle operand : lastFirst(right)) {
            holds = MethodHandles.guardWithTest(whether(left, Comparison.EQUAL, operand), isOneOfThem, holds);
        }
        return holds.asType(OF_FACT);
    }

    /** Asks a fact and notes the number of the answer, which it also returns: {@code (fact, answers) -> number}. */
    static MethodHandle note(Question question, MethodHandle ask) {
        MethodHandle number = MethodHandles.filterReturnValue(ask, NUMBER_OF.bindTo(question));
        MethodHandle note = MethodHandles.insertArguments(NOTE, 1, question.number());
        return MethodHandles.permuteArguments(MethodHandles.filterArguments(note, 1, number), NOTING, 1, 0);
    }

    /** Asks all these questions whose answers are not known yet, in one go: {@code (fact, answers)}. */
    static MethodHandle noteAll(List<Question> questions, Map<Question, MethodHandle> notes) {
        MethodHandle nothing = MethodHandles.empty(ASKING_ALL);
        MethodHandle all = nothing;
        for (Question question : lastFirst(questions)) {
            MethodHandle isKnown = MethodHandles.dropArguments(
                    MethodHandles.insertArguments(KNOWS, 1, question.number()), 0, Object.class);
            MethodHandle note = Objects.requireNonNull(notes.get(question), "nobody asks this");
            all = MethodHandles.foldArguments(
                    all, MethodHandles.guardWithTest(isKnown, nothing, note.asType(ASKING_ALL)));
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

    private static MethodHandle whether(MethodHandle left, Comparison comparison, MethodHandle right) {
        MethodHandle holds = MethodHandles.filterArguments(HOLDS.bindTo(comparison), 0, left, right);
        return MethodHandles.permuteArguments(holds, WHETHER, 0, 0);
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
