package io.makegood.vocabulary;

/** How a stock position relates to the ordered item. */
public enum StockRelation {
    /** What was ordered; it serves as a replacement. */
    SAME,
    /** Better in every way and otherwise alike; it may replace the ordered item at no higher price. */
    UPGRADE,
    /** Another size, colour or model for the same purpose; it serves for an exchange. */
    SIMILAR,
    /** Lesser than what was ordered; it is sent only when the customer names it. */
    DOWNGRADE
}
