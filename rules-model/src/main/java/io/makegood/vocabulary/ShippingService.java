package io.makegood.vocabulary;

/** How a remedy travels: the cheapest service that serves, the cheapest that is fast, or the one that arrives first. */
public enum ShippingService {
    /** The cheapest that arrives by the customer's date, or the fastest when none does. */
    ORDINARY,
    /**
     * The cheapest that travels overnight or faster and arrives by the customer's date; the one expected to arrive first when there is none, or when it is slower than the
     * ordinary one; none of the default rules asks for that.
     */
    OVERNIGHT,
    /** The one expected to arrive first, whatever it costs us. */
    FASTEST_AVAILABLE
}
