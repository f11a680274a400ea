package io.makegood.vocabulary;

/** How an item travels back. */
public enum ReturnMethod {
    MAIL,
    PICKUP,
    STORE,
    KIOSK
}
