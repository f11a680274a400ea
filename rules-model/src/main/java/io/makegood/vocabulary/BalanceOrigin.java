package io.makegood.vocabulary;

/** Where a credit on the customer's account comes from. */
public enum BalanceOrigin {
    /** More was paid than an order cost, and the difference was kept for the customer. */
    OVERPAYMENT,
    /** Something paid was cancelled, and its price stayed on the account. */
    CANCELLATION,
    /** We gave it as a gesture; the customer had not paid it. */
    GOODWILL
}
