package io.makegood.vocabulary;

/** Who sold the line: the platform itself, or a merchant on its marketplace. */
public enum SellerType {
    /** We sold it ourselves. */
    PLATFORM,
    /** A merchant sold it through us; the customer still deals with us only. */
    THIRD_PARTY
}
