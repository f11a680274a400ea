package io.makegood.vocabulary;

/** What a charge is for that comes on top of the prices of the goods. */
public enum ChargeKind {
    SHIPPING,
    TAX,
    DUTY,
    /** A service such as gift wrapping or a way of paying. */
    FEE,
    /** What something taken in exchange costs more than what was ordered. */
    PRICE_DIFFERENCE
}
