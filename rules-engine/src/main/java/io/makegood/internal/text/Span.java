package io.makegood.internal.text;

/**
 * A piece of a file of a bundle.
 *
 * @param file path within the bundle
 * @param line of its first character, 1-based
 * @param column of its first character, 1-based
 * @param endLine of the character after its last one, 1-based
 * @param endColumn of the character after its last one, 1-based
 * @param offset of its first character in the file, 0-based
 * @param length in characters
 */
public record Span(String file, int line, int column, int endLine, int endColumn, int offset, int length) {
    /** From the beginning of this one to the end of a later one in the same file. */
    public Span to(Span last) {
        return last.offset + last.length < offset + length
                ? this
                : new Span(
                        file, line, column, last.endLine, last.endColumn, offset, last.offset + last.length - offset);
    }

    /** A part of it, on its first line. */
    public Span part(int from, int length) {
        return new Span(file, line, column + from, line, column + from + length, offset + from, length);
    }

    /** The place before it, where nothing stands. */
    public Span before() {
        return new Span(file, line, column, line, column, offset, 0);
    }

    /** The place after it, where nothing stands. */
    public Span after() {
        return new Span(file, endLine, endColumn, endLine, endColumn, offset + length, 0);
    }
}
