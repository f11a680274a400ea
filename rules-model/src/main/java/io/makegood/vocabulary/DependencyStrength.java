package io.makegood.vocabulary;

/** How much one line depends on another. */
public enum DependencyStrength {
    /** Serves no purpose by itself, as a lens does not without its camera. */
    USELESS_WITHOUT,
    /** Part of one purchase, such as a set; without a price of its own it is worth its share of the other line's. */
    BOUGHT_TOGETHER
}
