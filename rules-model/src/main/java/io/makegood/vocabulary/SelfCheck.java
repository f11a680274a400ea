package io.makegood.vocabulary;

/** Where the customer has already looked or asked. */
public enum SelfCheck {
    MAILBOX,
    NEIGHBOURS,
    FAMILY,
    CARRIER,
    FRONT_DESK
}
