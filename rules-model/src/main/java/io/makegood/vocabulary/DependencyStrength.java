package io.makegood.vocabulary;

/** How much one line depends on another. */
public enum DependencyStrength {
    USELESS_WITHOUT,
    BOUGHT_TOGETHER
}
