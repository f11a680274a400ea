package io.makegood.vocabulary;

/** Membership of the customer. */
public enum MemberTier {
    NONE,
    MEMBER,
    PREMIUM
}
