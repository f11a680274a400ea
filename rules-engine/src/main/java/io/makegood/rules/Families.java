package io.makegood.rules;

/** Terms that belong together, as conditions of invariants speak of them; terms of a policy's own are in none of these families. */
final class Families {
    /** The claim is about what was paid or charged beyond the price, and not about the goods. */
    static final String SURPLUS = "type in ( IncidentType.DOUBLE_CHARGE, IncidentType.PAYMENT_AMOUNT_MISMATCH )";

    /** It is about something else. */
    static final String NO_SURPLUS = "type not in ( IncidentType.DOUBLE_CHARGE, IncidentType.PAYMENT_AMOUNT_MISMATCH )";

    /** Not one of the built-in remedies that never move an amount. */
    static final String MAY_PAY =
            "remedy not in ( RemedyType.REPLACEMENT, RemedyType.REPLACEMENT_UPGRADE, RemedyType.REPAIR, "
                    + "RemedyType.MERGE_ORDERS, RemedyType.CHANGE_ADDRESS, RemedyType.CLOSE_RENTAL, "
                    + "RemedyType.EXTEND_RENTAL, RemedyType.RESTORE_ACCESS, RemedyType.CANCEL_SUBSCRIPTION, "
                    + "RemedyType.ACCEPT_VOLUNTARY_RETURN, RemedyType.WAIT_AND_RECHECK, RemedyType.INFORM_ONLY, "
                    + "RemedyType.REINSTATE_ACCOUNT, RemedyType.DECLINE )";

    /** Not one of the built-in remedies that are always about an amount, if only of zero. */
    static final String MAY_PAY_NOTHING =
            "remedy not in ( RemedyType.REFUND_FULL, RemedyType.REFUND_PARTIAL, RemedyType.STORE_CREDIT, "
                    + "RemedyType.CANCEL_LINE, RemedyType.CANCEL_ORDER, RemedyType.APPLY_BALANCE, "
                    + "RemedyType.PRICE_ADJUSTMENT, RemedyType.HONOUR_PRICE )";

    /** Not one of the built-in remedies that neither pay nor send anything. */
    static final String MAY_COST =
            "remedy not in ( RemedyType.REPAIR, RemedyType.MERGE_ORDERS, RemedyType.CHANGE_ADDRESS, "
                    + "RemedyType.CLOSE_RENTAL, RemedyType.EXTEND_RENTAL, RemedyType.RESTORE_ACCESS, "
                    + "RemedyType.CANCEL_SUBSCRIPTION, RemedyType.ACCEPT_VOLUNTARY_RETURN, "
                    + "RemedyType.WAIT_AND_RECHECK, RemedyType.INFORM_ONLY, RemedyType.REINSTATE_ACCOUNT, "
                    + "RemedyType.DECLINE )";

    /** Not one of the built-in remedies that cost what they pay, and nothing else. */
    static final String MAY_COST_BESIDES =
            "remedy not in ( RemedyType.REFUND_FULL, RemedyType.REFUND_PARTIAL, RemedyType.STORE_CREDIT, "
                    + "RemedyType.CANCEL_LINE, RemedyType.CANCEL_ORDER, RemedyType.APPLY_BALANCE, "
                    + "RemedyType.PRICE_ADJUSTMENT )";

    /** Not one of the built-in remedies that pay out of what is open of the price. */
    static final String NOT_OF_PRICE =
            "remedy not in ( RemedyType.REFUND_FULL, RemedyType.REFUND_PARTIAL, RemedyType.STORE_CREDIT, "
                    + "RemedyType.CANCEL_LINE, RemedyType.PRICE_ADJUSTMENT, RemedyType.HONOUR_PRICE, "
                    + "RemedyType.EXCHANGE )";

    /** Not one of the built-in remedies that are words. */
    static final String NOT_WORDS =
            "remedy not in ( RemedyType.INFORM_ONLY, RemedyType.WAIT_AND_RECHECK, RemedyType.DECLINE )";

    /** Not one of the built-in remedies that cancel nothing. */
    static final String MAY_CANCEL =
            "remedy not in ( RemedyType.REFUND_FULL, RemedyType.REFUND_PARTIAL, RemedyType.REPLACEMENT, "
                    + "RemedyType.REPLACEMENT_UPGRADE, RemedyType.EXCHANGE, RemedyType.REPAIR, "
                    + "RemedyType.STORE_CREDIT, RemedyType.MERGE_ORDERS, RemedyType.APPLY_BALANCE, "
                    + "RemedyType.PRICE_ADJUSTMENT, RemedyType.HONOUR_PRICE, RemedyType.CHANGE_ADDRESS, "
                    + "RemedyType.CLOSE_RENTAL, RemedyType.EXTEND_RENTAL, RemedyType.RESTORE_ACCESS, "
                    + "RemedyType.CANCEL_SUBSCRIPTION, RemedyType.ACCEPT_VOLUNTARY_RETURN, "
                    + "RemedyType.WAIT_AND_RECHECK, RemedyType.INFORM_ONLY, RemedyType.REINSTATE_ACCOUNT, "
                    + "RemedyType.DECLINE )";

    private Families() {}
}
