package io.makegood.vocabulary;

/** What a discount takes something off. */
public enum DiscountTarget {
    /** Off the price of the items. */
    GOODS,
    /** Off what it costs to have them sent. */
    SHIPPING
}
