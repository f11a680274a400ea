package io.makegood.internal.changes;

import io.makegood.explain.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who can make what in a case otherwise, by the place in the case file: the longest place that something lies in says it. */
final class Actors {
    private static final Map<String, Actor> BY_PLACE = Map.ofEntries(
            Map.entry("id", Actor.NOBODY),
            Map.entry("title", Actor.NOBODY),
            Map.entry("clock/now", Actor.TIME),
            Map.entry("clock/zone", Actor.NOBODY),
            // Who the customer is, he does not change; what he asks of us, he does.
            Map.entry("customer", Actor.NOBODY),
            Map.entry("customer/language", Actor.CUSTOMER),
            Map.entry("customer/doNotContact", Actor.CUSTOMER),
            Map.entry("customer/tone", Actor.CUSTOMER),
            Map.entry("customer/pace", Actor.CUSTOMER),
            Map.entry("contact", Actor.CUSTOMER),
            Map.entry("contact/agentName", Actor.PLATFORM),
            Map.entry("sellers", Actor.NOBODY),
            Map.entry("orders", Actor.NOBODY),
            Map.entry("discounts", Actor.NOBODY),
            Map.entry("charges", Actor.NOBODY),
            Map.entry("payments", Actor.NOBODY),
            Map.entry("payments/dispute", Actor.CUSTOMER),
            Map.entry("payments/disputedAmount", Actor.CUSTOMER),
            Map.entry("paymentMethods", Actor.CUSTOMER),
            Map.entry("balances", Actor.PLATFORM),
            Map.entry("shipments", Actor.NOBODY),
            Map.entry("shippingOptions", Actor.PLATFORM),
            Map.entry("calendars", Actor.NOBODY),
            Map.entry("stock", Actor.PLATFORM),
            // What happened, happened; what is told of it can be more.
            Map.entry("incidents", Actor.NOBODY),
            Map.entry("incidents/selfChecks", Actor.CUSTOMER),
            Map.entry("incidents/statement", Actor.CUSTOMER),
            Map.entry("incidents/question", Actor.CUSTOMER),
            Map.entry("incidents/idea", Actor.CUSTOMER),
            Map.entry("wishes", Actor.CUSTOMER),
            Map.entry("deadlines", Actor.CUSTOMER),
            Map.entry("promises", Actor.PLATFORM),
            Map.entry("promises/evidence", Actor.NOBODY),
            Map.entry("promises/madeAt", Actor.NOBODY),
            Map.entry("evidence", Actor.CUSTOMER),
            Map.entry("sellerContacts", Actor.CUSTOMER),
            Map.entry("sellerContacts/response", Actor.NOBODY),
            Map.entry("sellerContacts/offeredRemedy", Actor.NOBODY),
            Map.entry("pastContacts", Actor.NOBODY),
            Map.entry("earlierResolutions", Actor.NOBODY),
            Map.entry("ledger", Actor.NOBODY),
            Map.entry("returnQuotes", Actor.PLATFORM),
            Map.entry("prices", Actor.NOBODY),
            Map.entry("safetyNotices", Actor.NOBODY),
            Map.entry("plannedActions", Actor.PLATFORM),
            Map.entry("risk", Actor.NOBODY));

    private Actors() {}

    /**
     * Who can make it otherwise.
     *
     * @param place pattern of a place in a case file
     */
    static Actor of(String place) {
        Actor actor = saidOf(place);
        if (actor == null) {
            throw new IllegalArgumentException("nobody said who can make `" + place + "` otherwise");
        }
        return actor;
    }

    /** What is said of a place, or of the longest it lies in; null when nothing is. */
    static @Nullable Actor saidOf(String place) {
        for (String at = place; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Actor actor = BY_PLACE.get(at);
            if (actor != null || at.indexOf('/') < 0) {
                return actor;
            }
        }
    }
}
