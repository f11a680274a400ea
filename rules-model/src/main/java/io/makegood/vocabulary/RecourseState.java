package io.makegood.vocabulary;

/** Where the recovery of a cost from the party at fault stands. */
public enum RecourseState {
    NONE,
    OPEN,
    RECOVERED,
    LOST
}
