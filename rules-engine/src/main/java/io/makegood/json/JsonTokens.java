package io.makegood.json;

/**
 * One JSON value, token by token, from a parser that is not ours: with names that are given twice, numbers as they were written, and the places of all of it.
 * Used by one thread.
 */
public interface JsonTokens {
    /** What a token is. */
    enum Kind {
        OBJECT_START,
        OBJECT_END,
        ARRAY_START,
        ARRAY_END,
        /** Of what follows it, within an object. */
        NAME,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        /** There is nothing more: the value is complete, or the input ends within it. */
        END,
        /** What follows is not JSON; nothing can be read after it. */
        MALFORMED,
        /** A limit of the parser is exceeded; nothing can be read after it. */
        OVER_LIMIT
    }

    /**
     * Goes on to the next token; at first, to the one the value starts with. After the value, where it is a document of its own, to the one that wrongly
     * follows it, otherwise to {@link Kind#END}.
     *
     * @throws java.io.UncheckedIOException when the input cannot be read
     */
    Kind next();

    /** The text of the token, without quotes and escapes; a number as it was written. Of {@code NAME}, {@code TEXT} and {@code NUMBER} only. */
    String text();

    /** Where the token starts: 1-based line of the input; 0 when not known. */
    int line();

    /** Where the token starts: 1-based column of its line, as the parser counts; 0 when not known. */
    int column();

    /** JSON pointer to the value within the document it is part of; empty when it is the document. */
    String pointer();
}
