package io.makegood.vocabulary;

/** Where a credit on the customer's account comes from. */
public enum BalanceOrigin {
    OVERPAYMENT,
    CANCELLATION,
    GOODWILL
}
