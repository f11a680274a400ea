package io.makegood.vocabulary;

/** How the customer and the platform talk. */
public enum Channel {
    CHAT,
    EMAIL,
    PHONE,
    OUTBOUND_CALL,
    WEB,
    MOBILE,
    SOCIAL
}
