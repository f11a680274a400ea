package io.makegood.internal.changes;

import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Facts;
import io.makegood.internal.facts.Properties;
import io.makegood.rules.ReportedClaim;
import java.util.List;
import java.util.Map;

/** Where in a case file the properties of a claim come from, as patterns of places: {@code orders/lines/unitPrice}. */
final class Places {
    /** What a claim calls the facts that bear on it, and what the case file calls their list. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("incident", "incidents"),
            Map.entry("order", "orders"),
            Map.entry("line", "orders/lines"),
            Map.entry("seller", "sellers"),
            Map.entry("shipment", "shipments"),
            Map.entry("wish", "wishes"),
            Map.entry("paymentMethod", "paymentMethods"),
            Map.entry("deadline", "deadlines"),
            Map.entry("promise", "promises"),
            Map.entry("sellerContact", "sellerContacts"),
            Map.entry("earlierResolution", "earlierResolutions"),
            Map.entry("returnQuote", "returnQuotes"),
            Map.entry("plannedAction", "plannedActions"),
            Map.entry("safetyNotice", "safetyNotices"),
            Map.entry("upgradeStock", "stock"),
            Map.entry("similarStock", "stock"));

    private Places() {}

    /** The places a property of a claim comes from; empty when it is found or chosen. */
    static List<String> of(String property) {
        return of(ReportedClaim.class, property);
    }

    /** The places a property of a fact comes from; empty when it is found or chosen. */
    static List<String> of(Class<?> fact, String property) {
        return Properties.placesOf(fact, property).stream().map(Places::inCase).toList();
    }

    /** The place of something in a fact that a case lists, or in a claim. */
    static List<String> ofFact(Class<?> fact, List<String> path) {
        if (Facts.isClaim(fact)) {
            return path.isEmpty() ? List.of() : of(fact, String.join(".", path));
        }
        String list = CaseFacts.listOf(fact);
        return list.isEmpty() ? List.of() : List.of(path.isEmpty() ? list : list + "/" + String.join("/", path));
    }

    private static String inCase(String from) {
        int slash = from.indexOf('/');
        String head = slash < 0 ? from : from.substring(0, slash);
        return LISTS.getOrDefault(head, head) + (slash < 0 ? "" : from.substring(slash));
    }

    /** Whether one of two places is the other, or lies within it. */
    static boolean meet(String one, String other) {
        return isWithin(one, other) || isWithin(other, one);
    }

    /** Whether a place is another one, or lies within it. */
    static boolean isWithin(String place, String other) {
        return place.startsWith(other)
                && (place.length() == other.length() || other.isEmpty() || place.charAt(other.length()) == '/');
    }
}
