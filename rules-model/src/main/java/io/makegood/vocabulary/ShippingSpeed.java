package io.makegood.vocabulary;

/** Shipping services, slow to fast. */
public enum ShippingSpeed {
    /** The cheapest parcel service, slower than the usual one. */
    ECONOMY,
    /** The usual parcel service, neither the cheapest nor a fast one. */
    STANDARD,
    /** Faster than the usual service, for more money. */
    EXPEDITED,
    /** It arrives the day after it leaves. */
    OVERNIGHT,
    /** A messenger brings it on the day it leaves. */
    COURIER_SAME_DAY,
    /** The customer fetches it from a shop or locker; it is offered, and never decided for the customer. */
    PICKUP,
    /** It is sent as a download or code, for goods without a parcel only. */
    ELECTRONIC
}
