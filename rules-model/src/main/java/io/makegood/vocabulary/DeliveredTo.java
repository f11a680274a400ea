package io.makegood.vocabulary;

/** Where the carrier says it left the parcel. */
public enum DeliveredTo {
    /** The tracking does not say, or there is no parcel. */
    UNKNOWN,
    /** Put down in front of the customer's door. */
    DOOR,
    /** Put into the customer's letter box. */
    MAILBOX,
    /** Handed to somebody next door. */
    NEIGHBOUR,
    /** Left at a place the customer had named for parcels. */
    SAFE_PLACE_BY_CUSTOMER,
    /** Left at a place the driver picked, without the customer's word. */
    SAFE_PLACE_BY_CARRIER,
    /** Handed over for a signature in the customer's name. */
    SIGNED_BY_CUSTOMER,
    /** Handed over for a signature in somebody else's name. */
    SIGNED_BY_OTHER,
    /** Handed to whoever knew the code that only the customer was sent. */
    PIN
}
