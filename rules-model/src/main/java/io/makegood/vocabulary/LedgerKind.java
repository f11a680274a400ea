package io.makegood.vocabulary;

/** What kind of money movement a ledger entry records. */
public enum LedgerKind {
    REFUND,
    CHARGEBACK,
    STORE_CREDIT,
    COMPENSATION
}
