package io.makegood.internal.drl;

import io.makegood.internal.text.Span;

/**
 * A word of a rule file. Blanks and comments are none.
 *
 * @param text as written
 */
public record Token(Kind kind, String text, Span span) {
    /** What a word is. */
    public enum Kind {
        NAME,
        /** In quotes, which belong to it. */
        TEXT,
        NUMBER,
        SIGN,
        /** Something that is no word of the language; nothing is read after it. */
        UNKNOWN,
        END
    }

    boolean is(String sign) {
        return text.equals(sign) && kind != Kind.TEXT;
    }

    boolean is(Kind kind) {
        return this.kind == kind;
    }
}
