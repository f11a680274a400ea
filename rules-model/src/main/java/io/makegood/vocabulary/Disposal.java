package io.makegood.vocabulary;

/** What is to be done with an unsafe item. */
public enum Disposal {
    NONE,
    LOCAL_DISPOSAL,
    COLLECTION_BY_SPECIALIST,
    ORDINARY_RETURN
}
