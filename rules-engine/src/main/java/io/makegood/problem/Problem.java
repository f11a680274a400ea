package io.makegood.problem;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input, said the way every message of Makegood is said: lower case, no internal names, the author's own
 * words in backticks, the place first, then "maybe:" with what was probably meant.
 *
 * @param file the file as the caller named it; null when the input came from memory
 * @param line 1-based line; 0 when not known
 * @param column 1-based column; 0 when not known
 * @param pointer JSON pointer into the input, such as {@code /orders/0/lines/1/sku}; null when it has no structure
 * @param fact the same place by the ids of the facts, as reasons name it, such as {@code orders/O1/lines/L2/sku}; null when it is
 *     none of a case built in Java, or has no id
 * @param message what is wrong and what was expected; no final period
 * @param maybe the probable remedy; null when there is no good guess
 */
public record Problem(
        @Nullable String file,
        int line,
        int column,
        @Nullable String pointer,
        @Nullable String fact,
        String message,
        @Nullable String maybe)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A problem of something that is no case, or was written and has a line. */
    public Problem(
            @Nullable String file,
            int line,
            int column,
            @Nullable String pointer,
            String message,
            @Nullable String maybe) {
        this(file, line, column, pointer, null, message, maybe);
    }

    /** A problem without a place. */
    public static Problem of(String message, @Nullable String maybe) {
        return new Problem(null, 0, 0, null, message, maybe);
    }

    /** The same problem, found in the given file. */
    public Problem in(@Nullable String file) {
        return new Problem(file, line, column, pointer, fact, message, maybe);
    }

    /** The same problem at the given place. Both 1-based. */
    public Problem at(int line, int column) {
        return new Problem(file, line, column, pointer, fact, message, maybe);
    }

    /** {@code file:line:column: message (at /pointer)} as far as they are known, then the remedy on a line of its own. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (file != null) {
            text.append(file).append(':');
        }
        if (line > 0) {
            text.append(line).append(':');
        }
        if (column > 0) {
            text.append(column).append(':');
        }
        if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(message);
        if (pointer != null && !pointer.isEmpty()) {
            text.append(" (at ")
                    .append(pointer)
                    .append(fact == null ? "" : ", " + fact)
                    .append(')');
        }
        if (maybe != null) {
            text.append("\n  maybe: ").append(maybe);
        }
        return text.toString();
    }
}
