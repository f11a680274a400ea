package io.makegood.vocabulary;

/** Whom a piece of evidence supports. */
public enum EvidenceSide {
    /** It speaks for the customer: for what is reported, or for a promise that is claimed. */
    CUSTOMER,
    /** It speaks against the customer's report: for the carrier, the seller or ourselves. */
    COUNTERPARTY
}
