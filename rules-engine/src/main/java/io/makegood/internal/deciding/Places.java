package io.makegood.internal.deciding;

import io.makegood.casefile.CaseFact;
import io.makegood.internal.claims.Bearing;
import org.jspecify.annotations.Nullable;

/**
 * Names the place in the case file a property of a claim comes from. Facts are named by their keys, not by their positions, so that the name does
 * not depend on the order in which a case lists them.
 */
final class Places {
    private Places() {}

    /** The place of {@code fact/component} for this claim, such as {@code shipments/S1/status}. */
    static String of(Bearing bearing, String from) {
        int slash = from.indexOf('/');
        String head = slash < 0 ? from : from.substring(0, slash);
        String rest = slash < 0 ? "" : from.substring(slash);
        return switch (head) {
            case "incident" -> "incidents/" + bearing.incident().id() + rest;
            case "order" -> "orders/" + bearing.order().id() + rest;
            case "line" ->
                "orders/" + bearing.order().id() + "/lines"
                        + (bearing.line() == null ? "" : "/" + bearing.line().id()) + rest;
            case "seller" -> at("sellers", bearing.seller(), rest);
            case "shipment" -> at("shipments", bearing.shipment(), rest);
            case "wish" -> at("wishes", bearing.wish(), rest);
            case "deadline" -> at("deadlines", bearing.deadline(), rest);
            case "promise" -> at("promises", bearing.promise(), rest);
            case "sellerContact" -> at("sellerContacts", bearing.sellerContact(), rest);
            case "earlierResolution" -> at("earlierResolutions", bearing.last(), rest);
            case "returnQuote" -> at("returnQuotes", bearing.returnQuote(), rest);
            case "plannedAction" -> at("plannedActions", bearing.plannedAction(), rest);
            case "safetyNotice" -> at("safetyNotices", bearing.safetyNotice(), rest);
            case "stock" -> at("stock", bearing.same(), rest);
            default -> from;
        };
    }

    private static String at(String list, @Nullable CaseFact fact, String rest) {
        return fact == null ? list + " (none)" : list + "/" + fact.key() + rest;
    }
}
