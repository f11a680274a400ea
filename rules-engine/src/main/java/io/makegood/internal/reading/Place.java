package io.makegood.internal.reading;

/**
 * A place in a text.
 *
 * @param line 1-based; 0 when the input came from memory
 * @param column 1-based; 0 when the input came from memory
 */
record Place(int line, int column) {
    static final Place NONE = new Place(0, 0);

    /** The place of the character at the given offset. */
    static Place at(CharSequence text, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place(line, column);
    }

    boolean isAfter(Place other) {
        return line > other.line || (line == other.line && column > other.column);
    }
}
