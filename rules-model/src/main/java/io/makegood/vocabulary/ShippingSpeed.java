package io.makegood.vocabulary;

/** Shipping services, slow to fast. */
public enum ShippingSpeed {
    ECONOMY,
    STANDARD,
    EXPEDITED,
    OVERNIGHT,
    COURIER_SAME_DAY,
    PICKUP,
    ELECTRONIC
}
