package io.makegood.internal.reading;

/** How large a case may be. Far above every real case, far below what hurts. */
final class Limits {
    // Of a text

    static final int BYTES = 5 * 1024 * 1024;
    static final int DEPTH = 50;
    /** Values of one input. */
    static final int VALUES = 250_000;
    /** Digits of one amount, its decimals included. */
    static final int DIGITS = 30;
    /** Characters of one line of YAML: SnakeYAML's time grows with the square of them. */
    static final int LINE = 100_000;

    // Of facts

    /** Lines of all orders, and incidents. */
    static final int FACTS = 10_000;
    /** One for each incident and line it is about: each is decided by itself, and its proof is some 15 KB of JSON. */
    static final int CLAIMS = 1_000;
    /** Lines that claims about whole orders are about, each once for every such claim. */
    static final int LINES_CLAIMED = 250_000;
    /** Characters of the longest text of a case, once for each claim: a proof may quote it with every one of them. */
    static final int QUOTED = 1_000_000;
    /** Services something could travel by: all of them are looked at for every day on which something could leave. */
    static final int SHIPPING_OPTIONS = 1_000;

    // Of values

    /** Characters of what people wrote. */
    static final int TEXT = 10_000;
    /** Characters of what people and things are called. */
    static final int NAME = 500;
    /** Characters of an id: every step of a proof may name several. */
    static final int ID = 100;
    /** Characters of the id of a fact that carrying out a resolution adds: it holds those of an incident and a line, and some more. */
    static final int HISTORY_ID = 2 * ID + 100;
    /** Pieces, contacts, customers: sums of them over all lines stay numbers. */
    static final int COUNT = 1_000_000;
    /** Pieces on the shelf: of what is never used up people say a very large number. */
    static final int STOCK = 1_000_000_000;
    /** Delivery days of a journey. */
    static final int TRANSIT_DAYS = 365;

    /** Digits of an amount before the point, and of what is paid for an order. */
    static final int AMOUNT_DIGITS = 12;
    /** The same where carrying out a resolution may have added to it: what is charged for something dearer, a total with that, and bookings of it. */
    static final int ADDED_AMOUNT_DIGITS = 14;

    static final int FIRST_YEAR = 1900;
    /** Of the moment of the decision. */
    static final int LAST_CLOCK_YEAR = 2100;
    /** Of all other dates: what a decision names lies behind its moment, and is a fact of the case after it. */
    static final int LAST_YEAR = 2200;

    private Limits() {}
}
