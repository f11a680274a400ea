package io.makegood.vocabulary;

/** Where the carrier says it left the parcel. */
public enum DeliveredTo {
    UNKNOWN,
    DOOR,
    MAILBOX,
    NEIGHBOUR,
    SAFE_PLACE_BY_CUSTOMER,
    SAFE_PLACE_BY_CARRIER,
    SIGNED_BY_CUSTOMER,
    SIGNED_BY_OTHER,
    PIN
}
