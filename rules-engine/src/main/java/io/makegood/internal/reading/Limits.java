package io.makegood.internal.reading;

/** How large a case may be. Far above every real case, far below what hurts. */
final class Limits {
    static final int BYTES = 5 * 1024 * 1024;
    static final int DEPTH = 50;
    /** Values of one input. */
    static final int VALUES = 250_000;
    /** Characters of one text. */
    static final int TEXT = 10_000;
    /** Digits of one amount, its decimals included. */
    static final int DIGITS = 30;
    /** Characters of one line of YAML: SnakeYAML's time grows with the square of them. */
    static final int LINE = 100_000;
    /** Lines of all orders, and incidents. */
    static final int FACTS = 10_000;

    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;

    private Limits() {}
}
