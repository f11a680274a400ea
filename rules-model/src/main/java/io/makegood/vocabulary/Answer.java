package io.makegood.vocabulary;

/** A yes or a no, or not known. */
public enum Answer {
    /** It is so, by what the case says. */
    YES,
    /** It is not so, by what the case says. */
    NO,
    /** Not known, because the case says nothing about it. */
    UNKNOWN
}
