package io.makegood.vocabulary;

/** How sure a delivery date is, as far as the facts carry. */
public enum DeliveryConfidence {
    /** The carrier guarantees the latest day, and that is no later than the customer's date, if there is one. */
    GUARANTEED,
    /** The usual day of a service without a guarantee, where the customer has no date to meet. */
    EXPECTED,
    /** It should be there by the customer's date, and nobody guarantees that. */
    NOT_GUARANTEED,
    /** It is expected only after the customer's date. */
    MISSES_DEADLINE
}
