package io.makegood.vocabulary;

/** A yes or a no, or not known. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
