package io.makegood.vocabulary;

/** What was paid with. */
public enum PaymentInstrument {
    CARD,
    MONEY_ORDER,
    TRANSFER,
    GIFT_CARD,
    STORE_CREDIT
}
