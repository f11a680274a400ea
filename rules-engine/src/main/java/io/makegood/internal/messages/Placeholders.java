package io.makegood.internal.messages;

import java.util.List;

/** What can be put into a sentence or a word, by the key of it. */
public final class Placeholders {
    private static final List<String> OF_SENTENCES = List.of(
            "customer",
            "agent",
            "item",
            "title",
            "law",
            "order",
            "seller",
            "carrier",
            "remedy",
            "wish",
            "amount",
            "returned",
            "due",
            "released",
            "waived",
            "used",
            "creditLeft",
            "disputeCheck",
            "pickup",
            "left",
            "held",
            "refunds",
            "cancelled",
            "leftAlready",
            "method",
            "compensation",
            "options",
            "question",
            "occasion",
            "deadline",
            "promised",
            "dispatch",
            "expected",
            "latest",
            "until",
            "next",
            "returnUntil",
            "returnCost",
            "shippingCharge");
    private static final List<String> OF_DATES = List.of("day", "month", "weekday", "year");
    private static final List<String> OF_REFUNDS = List.of("amount", "date");
    private static final List<String> OF_COMPENSATIONS = List.of("amount", "months");
    private static final List<String> OF_ARRIVALS = List.of("expected", "latest");
    private static final List<String> OF_PURPOSES = List.of("item", "remedy", "next", "incident");
    private static final List<String> OF_REPLIES = List.of("case");
    private static final List<String> OF_DEARER = List.of("due");
    private static final List<String> OF_CHEAPER = List.of("amount");
    private static final List<String> OF_PICKUPS = List.of("date", "place", "hour");

    private Placeholders() {}

    /** Those there may be something to show for in the text of a known key; empty when it is never filled. */
    public static List<String> of(String key, MessageKeys keys) {
        if (key.equals("date")) {
            return OF_DATES;
        }
        if (key.equals(MessageKeys.REPLY_TO)) {
            return OF_REPLIES;
        }
        if (MessageKeys.isOfStaff(key)) {
            return key.startsWith(MessageKeys.PURPOSE) ? OF_PURPOSES : List.of();
        }
        if (!key.startsWith(MessageKeys.WORD)) {
            return OF_SENTENCES;
        }
        String word = key.substring(MessageKeys.WORD.length());
        if (word.startsWith("refund.")) {
            return OF_REFUNDS;
        }
        if (word.startsWith("arrives.")) {
            return OF_ARRIVALS;
        }
        if (word.equals("dearer")) {
            return OF_DEARER;
        }
        if (word.equals("cheaper")) {
            return OF_CHEAPER;
        }
        if (word.startsWith("pickup")) {
            return OF_PICKUPS;
        }
        return keys.isCompensation(word) ? OF_COMPENSATIONS : List.of();
    }
}
