package io.makegood.vocabulary;

/** The condition an item was listed in. */
public enum ItemCondition {
    /** Unused, as it leaves the maker. */
    NEW,
    /** Opened or tried, without a trace of use. */
    LIKE_NEW,
    /** Owned before, with traces of use. */
    USED,
    /** Owned before, then checked and repaired for sale. */
    REFURBISHED,
    /** Sold with a fault that the listing names. */
    DAMAGED
}
