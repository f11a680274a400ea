package io.makegood.problem;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What to write in place of a piece of a text, so that a problem is no more. Columns count characters (code points) of a line, whatever its end.
 *
 * @param file the file as the problem names it; null when the text came from memory
 * @param line of the first character that is replaced, 1-based
 * @param column of the first character that is replaced, 1-based
 * @param endLine of the character after the last one that is replaced
 * @param endColumn of the character after the last one that is replaced; the same as the beginning where something is put in
 * @param replacement with line feeds at the ends of lines; empty where something is taken out
 * @since 0.1.0
 */
public record Edit(@Nullable String file, int line, int column, int endLine, int endColumn, String replacement)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The same in another file. */
    Edit in(@Nullable String other) {
        return new Edit(other, line, column, endLine, endColumn, replacement);
    }
}
