package io.makegood.problem;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input, or can hardly be meant, said the way every message of Makegood is said: lower case, no internal names, the author's own
 * words in backticks, the place first, then "maybe:" with what was probably meant.
 *
 * @param code what kind of problem it is, such as {@code unknown-term}: the same in every version; {@code makegood explain} says more of it
 * @param severity how grave it is
 * @param file the file as the caller named it; null when the input came from memory
 * @param line 1-based line; 0 when not known
 * @param column 1-based column, in characters (code points); 0 when not known
 * @param endLine line of the character after the last one concerned; 0 when not known
 * @param endColumn column of the character after the last one concerned; 0 when not known
 * @param pointer JSON pointer into the input, such as {@code /orders/0/lines/1/sku}; null when it has no structure
 * @param fact the same place by the ids of the facts, as reasons name it, such as {@code orders/O1/lines/L2/sku}; null when it is
 *     none of a case built in Java, or has no id
 * @param message what is wrong and what was expected; no final period
 * @param maybe the probable remedy; null when there is no good guess
 * @param edit the probable remedy as a machine can apply it; null when there is none, or only an author can find the words
 */
public record Problem(
        String code,
        Severity severity,
        @Nullable String file,
        int line,
        int column,
        int endLine,
        int endColumn,
        @Nullable String pointer,
        @Nullable String fact,
        String message,
        @Nullable String maybe,
        @Nullable Edit edit)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** @throws NullPointerException naming what is null and must not be */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
    }

    /** An error without a place. */
    public static Problem of(String code, String message, @Nullable String maybe) {
        return new Problem(code, Severity.ERROR, null, 0, 0, 0, 0, null, null, message, maybe, null);
    }

    /** The same problem, found in the given file. */
    public Problem in(@Nullable String file) {
        Edit moved = edit != null && Objects.equals(edit.file(), this.file) ? edit.in(file) : edit;
        return new Problem(
                code, severity, file, line, column, endLine, endColumn, pointer, fact, message, maybe, moved);
    }

    /** The same problem at the given place, whose end is not known. Both 1-based. */
    public Problem at(int line, int column) {
        return at(line, column, 0, 0);
    }

    /** The same problem at the given place. All 1-based; the end is that of the character after the last one. */
    public Problem at(int line, int column, int endLine, int endColumn) {
        return new Problem(code, severity, file, line, column, endLine, endColumn, pointer, fact, message, maybe, edit);
    }

    /**
     * The same problem at a place of a structure.
     *
     * @param pointer JSON pointer; null when it has none
     * @param fact the same by the ids of facts; null when it is none
     */
    public Problem at(@Nullable String pointer, @Nullable String fact) {
        return new Problem(code, severity, file, line, column, endLine, endColumn, pointer, fact, message, maybe, edit);
    }

    /** The same problem, as grave as this. */
    public Problem as(Severity severity) {
        return new Problem(code, severity, file, line, column, endLine, endColumn, pointer, fact, message, maybe, edit);
    }

    /** The same problem with a remedy a machine can apply. */
    public Problem with(@Nullable Edit edit) {
        return new Problem(code, severity, file, line, column, endLine, endColumn, pointer, fact, message, maybe, edit);
    }

    /** {@code file:line:column:} as far as they are known; empty when nothing is. */
    public String place() {
        StringBuilder place = new StringBuilder();
        if (file != null) {
            place.append(file).append(':');
        }
        if (line > 0) {
            place.append(line).append(':');
        }
        if (column > 0) {
            place.append(column).append(':');
        }
        return place.toString();
    }

    /** {@code file:line:column: message (at /pointer)} as far as they are known, then the remedy on a line of its own. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(place());
        text.append(text.isEmpty() ? "" : " ").append(message);
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
