package io.makegood.internal.bundle;

/** How large a policy bundle may be, and how large its numbers. Far above every real policy, far below what hurts. */
final class BundleLimits {
    /** Files and folders, companions such as a readme among them; what is in hidden folders is not counted. */
    static final int FILES = 10_000;
    /** Bytes of one file. */
    static final int BYTES = 5 * 1024 * 1024;
    /** Bytes of all files together. */
    static final int BYTES_IN_TOTAL = 32 * 1024 * 1024;
    /** Folders within one another, the bundle's own not counted. */
    static final int DEPTH = 10;
    /** Characters of a path within the bundle. */
    static final int PATH = 200;

    /** Parameters of the policy. */
    static final int PARAMETERS = 2_000;
    /** Principles of the policy. */
    static final int PRINCIPLES = 5_000;
    /** Legal floors of the policy. */
    static final int FLOORS = 2_000;
    /** Entries of any other list. */
    static final int LIST = 500;
    /** Sentences and words of one language. */
    static final int MESSAGES = 5_000;
    /** Phrases that must not be said, of all principles, in one language: each is looked for in every sentence. */
    static final int PHRASES = 300;

    /** Characters of a name, an id or a key. */
    static final int NAME = 100;
    /** Characters of a sentence, a reason, a statement, a quotation. */
    static final int TEXT = 2_000;
    /** Characters of a number as it is written. */
    static final int DIGITS = 30;

    /** The most an amount of money can be, in any currency. */
    static final String MONEY = "1000000000000";
    /** The most decimals of an amount that is meant for any currency; no currency has more. */
    static final int MONEY_DECIMALS = 3;
    /** The most decimals of a ratio. */
    static final int RATIO_DECIMALS = 10;
    /** A hundred years. Nothing lasts longer, and a date of this century or the next is still a date after it. */
    static final int DAYS = 36_500;
    /** The same in hours. */
    static final int HOURS = DAYS * 24;
    /** The same in months. */
    static final int MONTHS = 1_200;
    /** The most something can be counted up to. */
    static final int COUNT = 1_000_000;
    /** Ten years: nobody is given more time for anything. */
    static final int DAYS_AHEAD = 3_650;

    /** The first year of a date; laws are older than orders. */
    static final int FIRST_YEAR = 1900;
    /** The last year of a date. */
    static final int LAST_YEAR = 2100;

    /** Problems told at once; who has more begins with these. */
    static final int PROBLEMS = 1_000;

    private BundleLimits() {}
}
