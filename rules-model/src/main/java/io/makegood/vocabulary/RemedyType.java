package io.makegood.vocabulary;

/** What the customer gets. */
public enum RemedyType {
    REFUND_FULL(Gives.MONEY),
    REFUND_PARTIAL(Gives.MONEY),
    REPLACEMENT(Gives.GOODS),
    /** A strictly better equivalent at the price of the ordered item. */
    REPLACEMENT_UPGRADE(Gives.GOODS),
    EXCHANGE(Gives.GOODS),
    REPAIR,
    STORE_CREDIT(Gives.MONEY),
    CANCEL_LINE(Gives.MONEY),
    CANCEL_ORDER(Gives.MONEY),
    MERGE_ORDERS,
    APPLY_BALANCE,
    PRICE_ADJUSTMENT(Gives.MONEY),
    HONOUR_PRICE(Gives.MONEY),
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

    private enum Gives {
        MONEY,
        GOODS,
        NEITHER
    }

    private final Gives gives;

    RemedyType() {
        this(Gives.NEITHER);
    }

    RemedyType(Gives gives) {
        this.gives = gives;
    }

    /** Whether this remedy pays money back or out. */
    public boolean paysMoney() {
        return gives == Gives.MONEY;
    }

    /** Whether this remedy sends goods to the customer. */
    public boolean shipsGoods() {
        return gives == Gives.GOODS;
    }
}
