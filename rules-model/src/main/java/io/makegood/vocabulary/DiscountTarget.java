package io.makegood.vocabulary;

/** What a discount takes something off. */
public enum DiscountTarget {
    GOODS,
    SHIPPING
}
