package io.makegood.vocabulary;

/** What a part of an amount is. */
public enum AmountPartKind {
    /** Price of the pieces concerned. */
    GOODS,
    /** The share of discounts; taken off. */
    DISCOUNT,
    /** The share of what shipping had cost. */
    SHIPPING,
    /** The share of tax paid on top. */
    TAX,
    /** The share of import duty. */
    DUTY,
    /** The share of other charges that are given back. */
    FEE,
    /** What was paid beyond what the order costs. */
    SURPLUS,
    /** The difference between two prices. */
    PRICE_DIFFERENCE,
    /** What somebody decided to give back of a price; not worked out from what was paid. */
    AGREED,
    /** Cents that earlier shares had left over, or had taken too many of. */
    ROUNDING,
    /** What went back before; taken off. */
    ALREADY_RETURNED,
    /** What the customer had not paid yet and no longer has to pay; taken off. */
    NOT_YET_PAID,
    /** What the customer's bank is asked for; taken off until it has decided. */
    DISPUTED
}
