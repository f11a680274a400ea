package io.makegood.vocabulary;

/** How fast the customer wants to talk. */
public enum Pace {
    /** Nothing tells how much time the customer has. */
    UNKNOWN,
    /** The customer has no time: only the essential is said, and a call at a better time is offered. */
    HURRIED,
    /** Neither in a hurry nor eager to talk. */
    NORMAL,
    /** The customer likes to talk and has the time. */
    CHATTY
}
