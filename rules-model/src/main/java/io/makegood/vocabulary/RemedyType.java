package io.makegood.vocabulary;

/** What the customer gets. */
public enum RemedyType {
    REFUND_FULL,
    REFUND_PARTIAL,
    REPLACEMENT,
    /** A strictly better equivalent at the price of the ordered item. */
    REPLACEMENT_UPGRADE,
    EXCHANGE,
    REPAIR,
    STORE_CREDIT,
    CANCEL_LINE,
    CANCEL_ORDER,
    MERGE_ORDERS,
    APPLY_BALANCE,
    PRICE_ADJUSTMENT,
    HONOUR_PRICE,
    CHANGE_ADDRESS,
    CLOSE_RENTAL,
    EXTEND_RENTAL,
    RESTORE_ACCESS,
    CANCEL_SUBSCRIPTION,
    ACCEPT_VOLUNTARY_RETURN,
    WAIT_AND_RECHECK,
    INFORM_ONLY,
    REINSTATE_ACCOUNT,
    DECLINE;

    /** Whether this remedy pays money back or out. */
    public boolean paysMoney() {
        return switch (this) {
            case REFUND_FULL, REFUND_PARTIAL, STORE_CREDIT, CANCEL_LINE, CANCEL_ORDER, PRICE_ADJUSTMENT, HONOUR_PRICE ->
                true;
            default -> false;
        };
    }

    /** Whether this remedy sends goods to the customer. */
    public boolean shipsGoods() {
        return this == REPLACEMENT || this == REPLACEMENT_UPGRADE || this == EXCHANGE;
    }
}
