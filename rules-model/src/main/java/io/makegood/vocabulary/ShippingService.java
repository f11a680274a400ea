package io.makegood.vocabulary;

/** How a remedy travels: the cheapest service that serves, or the one that arrives first. */
public enum ShippingService {
    /** The cheapest that arrives by the customer's date, or the fastest when none does. */
    ORDINARY,
    /** The one expected to arrive first, whatever it costs us. */
    FASTEST_AVAILABLE
}
