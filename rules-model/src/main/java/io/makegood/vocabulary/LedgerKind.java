package io.makegood.vocabulary;

/** What kind of money movement a ledger entry records. */
public enum LedgerKind {
    /** We paid money back. */
    REFUND,
    /** The customer's bank took the money back from us. */
    CHARGEBACK,
    /** What was paid became credit on the customer's account. */
    STORE_CREDIT,
    /** A gesture; nothing of what was paid went back. */
    COMPENSATION,
    /** What no longer has to be paid; no money moved. */
    CREDIT_NOTE
}
