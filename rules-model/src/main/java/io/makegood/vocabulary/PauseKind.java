package io.makegood.vocabulary;

/** Why a remedy is put off. Each pause has a hard stop. */
public enum PauseKind {
    /** The customer is asked to give a parcel a little more time, by default until the end of the next business day. */
    WAIT,
    /** The customer is asked something, and has some days to answer. */
    QUESTION,
    /** One of us looks at it, within a number of hours the policy sets. */
    REVIEW
}
