package io.makegood.vocabulary;

/** How sure a delivery date is, as far as the facts carry. */
public enum DeliveryConfidence {
    GUARANTEED,
    EXPECTED,
    NOT_GUARANTEED,
    MISSES_DEADLINE
}
