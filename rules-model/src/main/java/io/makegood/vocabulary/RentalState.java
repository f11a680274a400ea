package io.makegood.vocabulary;

/** Where a rental stands. */
public enum RentalState {
    /** The line is no rental. */
    NONE,
    /** The customer has it and it is not due yet. */
    ACTIVE,
    /** The customer has it and it should be back. */
    LATE,
    /** It is gone while the customer had it. */
    LOST,
    /** The customer has sent it back, and it has not arrived. */
    RETURN_IN_TRANSIT,
    /** It has ended; nothing is due from either side. */
    CLOSED
}
