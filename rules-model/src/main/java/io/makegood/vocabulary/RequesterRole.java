package io.makegood.vocabulary;

/** Who makes the claim: the buyer, or the recipient of a gift. */
public enum RequesterRole {
    /** Who ordered and paid; hears about amounts and gets money back. */
    BUYER,
    /** Who got it as a gift; hears of no price, and gets credit of their own instead of money. */
    RECIPIENT
}
