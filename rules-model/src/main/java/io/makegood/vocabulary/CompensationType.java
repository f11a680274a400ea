package io.makegood.vocabulary;

/** A gesture on top of the remedy, called appeasement in the trade. */
public enum CompensationType {
    MEMBERSHIP_EXTENSION,
    GOODWILL_CREDIT,
    SHIPPING_FEE_REFUND,
    DISCOUNT,
    GESTURE
}
