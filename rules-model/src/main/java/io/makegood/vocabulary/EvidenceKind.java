package io.makegood.vocabulary;

/** What kind of evidence is at hand. */
public enum EvidenceKind {
    STATEMENT,
    PHOTO,
    SCREENSHOT,
    RECEIPT,
    WEIGHT,
    PIN,
    SIGNATURE
}
