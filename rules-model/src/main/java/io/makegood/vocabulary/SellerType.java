package io.makegood.vocabulary;

/** Who sold the line: the platform itself, or a merchant on its marketplace. */
public enum SellerType {
    PLATFORM,
    THIRD_PARTY
}
