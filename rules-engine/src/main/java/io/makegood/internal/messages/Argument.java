package io.makegood.internal.messages;

import java.util.List;

/**
 * What a sentence can show, or hang on.
 *
 * @param name in braces
 * @param kind what is shown for it
 * @param keywords what a `select` can ask for; empty when it can only ask whether there is something to show
 */
public record Argument(String name, Kind kind, List<String> keywords) {
    /** Selected when there is nothing to show. */
    public static final String NONE = "none";
    /** Selected when nothing else is. */
    public static final String OTHER = "other";

    /** What is shown. */
    public enum Kind {
        /** A text, or several in a list, as they are. */
        TEXT("a text"),
        /** A day. */
        DATE("a date"),
        /** An amount of money. */
        MONEY("an amount of money"),
        /** How many of something. */
        NUMBER("a number"),
        /** One of some keywords, never shown. */
        CHOICE("a choice");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }

        /** As somebody who writes messages calls it. */
        public String inWords() {
            return inWords;
        }
    }

    public Argument {
        keywords = List.copyOf(keywords);
    }

    static Argument of(String name, Kind kind) {
        return new Argument(name, kind, List.of());
    }

    static Argument text(String name) {
        return of(name, Kind.TEXT);
    }

    static Argument date(String name) {
        return of(name, Kind.DATE);
    }

    static Argument money(String name) {
        return of(name, Kind.MONEY);
    }

    static Argument number(String name) {
        return of(name, Kind.NUMBER);
    }

    static Argument choice(String name, String... keywords) {
        return new Argument(name, Kind.CHOICE, List.of(keywords));
    }

    /** Whether it can be put into a text. */
    public boolean isShown() {
        return kind != Kind.CHOICE;
    }
}
