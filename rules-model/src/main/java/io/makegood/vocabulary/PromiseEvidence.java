package io.makegood.vocabulary;

/** How a promise is known: our own record, or what the customer shows us. */
public enum PromiseEvidence {
    /** We have it on file ourselves, such as a chat or a note. */
    RECORD,
    /** Only the customer tells or shows it, such as by a screenshot. */
    SOFT
}
