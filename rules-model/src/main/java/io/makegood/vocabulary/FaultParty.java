package io.makegood.vocabulary;

/** Whose fault it is. */
public enum FaultParty {
    PLATFORM,
    SELLER,
    CARRIER,
    MANUFACTURER,
    CUSTOMER,
    THIRD_PARTY,
    NONE,
    UNKNOWN
}
