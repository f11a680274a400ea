package io.makegood.vocabulary;

/** What a price fact says. */
public enum PriceFactKind {
    /** The price the customer was shown when he ordered. */
    ADVERTISED,
    /** The price the same item costs now. */
    DROPPED_TO,
    /** What the customer was charged for the line on top of what he owed. */
    CHARGED_TWICE
}
