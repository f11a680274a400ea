package io.makegood.vocabulary;

/** Who pays or finally bears a cost. */
public enum CostBearer {
    /** We, who run the shop or marketplace; also where nobody else can be asked. */
    PLATFORM,
    /** The merchant who sold the line; gets the bill from us after the customer was served. */
    SELLER,
    /** Who carried the parcel; gets a claim from us after the customer was served. */
    CARRIER,
    /** Who made the goods; gets a claim from us after the customer was served. */
    MANUFACTURER,
    /** Whoever bought; pays it directly, which the default policy never allows. */
    CUSTOMER
}
