package io.makegood.vocabulary;

/** What was paid with. */
public enum PaymentInstrument {
    CARD,
    /** An account with a payment service. */
    WALLET,
    MONEY_ORDER,
    TRANSFER,
    CASH,
    /** Somebody else paid and bills the customer later. */
    INVOICE,
    GIFT_CARD,
    STORE_CREDIT
}
