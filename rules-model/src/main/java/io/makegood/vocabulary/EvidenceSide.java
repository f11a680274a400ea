package io.makegood.vocabulary;

/** Whom a piece of evidence supports. */
public enum EvidenceSide {
    CUSTOMER,
    COUNTERPARTY
}
