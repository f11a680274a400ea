package io.makegood.internal.ledger;

/**
 * Something the case does not say and the ledger takes for granted.
 *
 * @param kind what about
 * @param words what is assumed, for an agent
 */
public record Assumption(Kind kind, String words) {
    /** What is assumed about. */
    public enum Kind {
        /** A total below the sum of the lines. */
        DISCOUNT,
        /** A total above the sum of the lines. */
        CHARGE,
        /** Money that went back for what had been paid too much. */
        SURPLUS,
        /** Which payment money went back to. */
        INSTRUMENT,
        /** Two bookings that look like one. */
        TWIN,
        /** What a part of a set is worth. */
        SHARE_OF_SET
    }
}
