package io.makegood.vocabulary;

/** Where an order line stands. */
public enum LineStatus {
    OPEN,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    RETURNED
}
