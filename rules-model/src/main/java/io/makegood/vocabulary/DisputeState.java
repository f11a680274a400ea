package io.makegood.vocabulary;

/** State of a chargeback or payment dispute. */
public enum DisputeState {
    /** The customer has not asked bank or card company for this payment. */
    NONE,
    /** The customer asked the bank for the money, and it has not decided; meanwhile we do not pay the same money back. */
    OPEN,
    /** The customer won: the money went back to him through the card scheme. */
    WON,
    /** The bank decided against the customer; the payment stays with us and can be refunded like any other. */
    LOST
}
