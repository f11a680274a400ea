package io.makegood.vocabulary;

/** Who makes the claim: the buyer, or the recipient of a gift. */
public enum RequesterRole {
    BUYER,
    RECIPIENT
}
