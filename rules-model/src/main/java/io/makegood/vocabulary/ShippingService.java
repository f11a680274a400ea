package io.makegood.vocabulary;

/** How a remedy travels: the cheapest service that serves, or the one that arrives first. */
public enum ShippingService {
    ORDINARY,
    FASTEST_AVAILABLE
}
