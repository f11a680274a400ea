package io.makegood.vocabulary;

/** How a promise is known: our own record, or what the customer shows us. */
public enum PromiseEvidence {
    RECORD,
    SOFT
}
