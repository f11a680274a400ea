package io.makegood.internal.rule;

/**
 * A piece of a rule file.
 *
 * @param file path within the bundle
 * @param line of its first character, 1-based
 * @param column of its first character, 1-based
 * @param offset of its first character in the file, 0-based
 * @param length in characters
 */
public record Span(String file, int line, int column, int offset, int length) {
    /** From the beginning of this one to the end of a later one in the same file. */
    public Span to(Span last) {
        return new Span(file, line, column, offset, Math.max(length, last.offset + last.length - offset));
    }

    /** A part of it, on its first line. */
    public Span part(int from, int length) {
        return new Span(file, line, column + from, offset + from, length);
    }
}
