package io.makegood.vocabulary;

/** What kind of money movement a ledger entry records. */
public enum LedgerKind {
    REFUND,
    CHARGEBACK,
    STORE_CREDIT,
    /** A gesture; nothing of what was paid went back. */
    COMPENSATION,
    /** What no longer has to be paid; no money moved. */
    CREDIT_NOTE
}
