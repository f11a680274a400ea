package io.makegood.internal.ledger;

/** What nobody but a person can say from the ledger, and what an amount depends on. */
public enum Uncertainty {
    /** The same money may be booked twice. */
    BOOKED_TWICE,
    /** The customer's bank is asked for a part of the money, and nobody says which. */
    DISPUTED_PART,
    /** What a part of a set costs by itself is not known. */
    SHARE_OF_SET,
    /** A part of the set, of which nobody knows what it costs by itself, is to be paid back since an earlier decision. */
    PART_DECIDED
}
