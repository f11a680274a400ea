package io.makegood.vocabulary;

/** State of a chargeback or payment dispute. */
public enum DisputeState {
    NONE,
    OPEN,
    /** The customer won: the money went back to him through the card scheme. */
    WON,
    LOST
}
