package io.makegood.vocabulary;

/** Where a rental stands. */
public enum RentalState {
    /** The line is no rental. */
    NONE,
    ACTIVE,
    LATE,
    LOST,
    RETURN_IN_TRANSIT,
    CLOSED
}
