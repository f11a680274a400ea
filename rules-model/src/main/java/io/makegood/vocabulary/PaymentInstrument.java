package io.makegood.vocabulary;

/** What was paid with. */
public enum PaymentInstrument {
    /** Paid by debit or credit card; money goes back to it within days. */
    CARD,
    /** An account with a payment service. */
    WALLET,
    /** Paid by postal or bank money order; money goes back by cheque. */
    MONEY_ORDER,
    /** Paid from a bank account; money goes back to that account. */
    TRANSFER,
    /** Paid in coins and notes, such as at the door; money goes back by cheque. */
    CASH,
    /** Somebody else paid and bills the customer later. */
    INVOICE,
    /** Paid from a prepaid voucher card; money goes back onto it at once. */
    GIFT_CARD,
    /** Paid from the customer's account with us; it goes back there at once. */
    STORE_CREDIT
}
