package io.makegood.vocabulary;

/** Who pays or finally bears a cost. */
public enum CostBearer {
    PLATFORM,
    SELLER,
    CARRIER,
    MANUFACTURER,
    CUSTOMER
}
