package io.makegood.internal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a rule compares, or hands to a verb. Operands with the same text read the same of the same fact. */
public sealed interface Operand {
    /** The type of its value; {@code Void} of null. */
    Class<?> type();

    /** As it is written in a condition, in one form only. */
    String text();

    /** Where it stands. */
    Span span();

    /** A text, none or one, yes or no, null, or a term of the vocabulary. */
    record Constant(@Nullable Object value, Class<?> type, Span span) implements Operand {
        @Override
        public String text() {
            if (value instanceof Enum<?> term) {
                return term.getDeclaringClass().getSimpleName() + "." + term.name();
            }
            return value instanceof String text ? quoted(text) : String.valueOf(value);
        }
    }

    /**
     * A property of the fact, or of the claim it belongs to.
     *
     * @param path the names of the properties that lead to it, at least one
     */
    record Property(List<String> path, Class<?> type, Span span) implements Operand {
        @Override
        public String text() {
            return String.join(".", path);
        }
    }

    /**
     * A function with its argument.
     *
     * @param path the names of the properties that lead to what has the function; empty when the fact itself has it
     * @param argument name of a parameter or of a point, or words of a finding
     */
    record Call(List<String> path, Function function, String argument, Span span) implements Operand {
        @Override
        public Class<?> type() {
            return function.type();
        }

        @Override
        public String text() {
            String call = function.call() + "(" + function.written(argument) + ")";
            return path.isEmpty() ? call : String.join(".", path) + "." + call;
        }
    }

    /** A text as it is written in a rule. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
