package io.makegood.vocabulary;

/** The condition an item was listed in. */
public enum ItemCondition {
    NEW,
    LIKE_NEW,
    USED,
    REFURBISHED,
    DAMAGED
}
