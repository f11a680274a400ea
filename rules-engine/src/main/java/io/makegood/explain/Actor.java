package io.makegood.explain;

/** Who can make something in a case otherwise, the nearest at hand first. */
public enum Actor {
    /** The customer: by a photo, a wish, an answer. */
    CUSTOMER,
    /** Whoever runs the shop: by stock, a promise, a service that delivers sooner. */
    PLATFORM,
    /** Nobody has to do anything but wait. */
    TIME,
    /** It is as it is: the day of the order, the price, what broke. */
    NOBODY
}
