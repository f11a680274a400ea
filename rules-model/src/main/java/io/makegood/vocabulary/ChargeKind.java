package io.makegood.vocabulary;

/** What a charge is for that comes on top of the prices of the goods. */
public enum ChargeKind {
    /** What the customer pays for having the order sent. */
    SHIPPING,
    /** Sales tax or VAT that is added to the prices, and is not in them. */
    TAX,
    /** What customs ask for when goods are imported. */
    DUTY,
    /** A service such as gift wrapping or a way of paying. */
    FEE,
    /** What something taken in exchange costs more than what was ordered. */
    PRICE_DIFFERENCE
}
