package io.makegood.vocabulary;

/** How a stock position relates to the ordered item. */
public enum StockRelation {
    SAME,
    UPGRADE,
    SIMILAR,
    DOWNGRADE
}
