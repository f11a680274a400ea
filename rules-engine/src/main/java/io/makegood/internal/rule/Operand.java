package io.makegood.internal.rule;

import io.makegood.casefile.CaseFact;
import io.makegood.internal.text.Span;
import io.makegood.vocabulary.Term;
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
            if (value instanceof Term term) {
                return term.getClass().getSimpleName() + "." + term.name();
            }
            return value instanceof String text ? quoted(text) : String.valueOf(value);
        }
    }

    /**
     * A property of the fact, or of the claim it belongs to.
     *
     * @param path the names of the properties that lead to it, at least one
     * @param element what a list or set of it consists of; null when it is none
     */
    record Property(
            List<String> path, Class<?> type, @Nullable Class<?> element, Span span) implements Operand {
        @Override
        public String text() {
            return String.join(".", path);
        }
    }

    /**
     * Something a rule gave a name to before: another fact, a property of it, or what several facts come to together.
     *
     * @param text as written
     * @param slot the place in a tuple of what has the first property
     * @param root the type of what lies there
     * @param path the names of the properties that lead on from there; empty for what lies there itself
     * @param element what a list or set of it consists of; null when it is none
     */
    record Variable(
            String text,
            int slot,
            Class<?> root,
            List<String> path,
            Class<?> type,
            @Nullable Class<?> element,
            Span span)
            implements Operand {
        /** Whether it is a list of facts, which are cited themselves. */
        public boolean isFacts() {
            return element != null && CaseFact.class.isAssignableFrom(element);
        }
    }

    /**
     * A function of the rule's own fact, with its argument.
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
