package io.makegood.vocabulary;

/** How fast the customer wants to talk. */
public enum Pace {
    UNKNOWN,
    HURRIED,
    NORMAL,
    CHATTY
}
