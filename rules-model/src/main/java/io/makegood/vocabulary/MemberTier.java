package io.makegood.vocabulary;

/** Membership of the customer. */
public enum MemberTier {
    /** The customer pays for no membership. */
    NONE,
    /** The ordinary paid membership. */
    MEMBER,
    /** The highest membership; the default rules treat all members alike. */
    PREMIUM
}
