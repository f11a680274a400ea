package io.makegood.internal.deciding;

import io.makegood.casefile.CaseFact;
import io.makegood.internal.claims.ClaimContext;
import org.jspecify.annotations.Nullable;

/**
 * Names the place in the case file a property of a claim comes from. Facts are named by their keys, not by their positions, so that the name does
 * not depend on the order in which a case lists them.
 */
final class FactSources {
    private FactSources() {}

    /** The place of {@code fact/component} for this claim, such as {@code shipments/S1/status}. */
    static String of(ClaimContext context, String from) {
        int slash = from.indexOf('/');
        String head = slash < 0 ? from : from.substring(0, slash);
        String rest = slash < 0 ? "" : from.substring(slash);
        return switch (head) {
            case "incident" -> "incidents/" + context.incident().id() + rest;
            case "order" -> "orders/" + context.order().id() + rest;
            case "line" ->
                "orders/" + context.order().id() + "/lines"
                        + (context.line() == null ? "" : "/" + context.line().id()) + rest;
            case "seller" -> at("sellers", context.seller(), rest);
            case "shipment" -> at("shipments", context.shipment(), rest);
            case "wish" -> at("wishes", context.wish(), rest);
            case "paymentMethod" -> at("paymentMethods", context.chosenMethod(), rest);
            case "deadline" -> at("deadlines", context.deadline(), rest);
            case "promise" -> at("promises", context.promise(), rest);
            case "sellerContact" -> at("sellerContacts", context.sellerContact(), rest);
            case "earlierResolution" -> at("earlierResolutions", context.last(), rest);
            case "returnQuote" -> at("returnQuotes", context.returnQuote(), rest);
            case "plannedAction" -> at("plannedActions", context.plannedAction(), rest);
            case "safetyNotice" -> at("safetyNotices", context.safetyNotice(), rest);
            case "upgradeStock" -> at("stock", context.upgrade(), rest);
            case "similarStock" -> at("stock", context.similar(), rest);
            case "stock" -> at("stock", context.same(), rest);
            default -> from;
        };
    }

    private static String at(String list, @Nullable CaseFact fact, String rest) {
        return fact == null ? list + " (none)" : list + "/" + fact.key() + rest;
    }
}
