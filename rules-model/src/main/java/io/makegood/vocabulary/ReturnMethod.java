package io.makegood.vocabulary;

/** How an item travels back. */
public enum ReturnMethod {
    /** The customer hands in a parcel with a label. */
    MAIL,
    /** Somebody fetches it at the customer's home. */
    PICKUP,
    /** The customer brings it to a shop of ours or of a partner. */
    STORE,
    /** The customer puts it into a machine or locker that takes returns. */
    KIOSK
}
