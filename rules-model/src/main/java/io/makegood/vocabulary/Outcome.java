package io.makegood.vocabulary;

/** What became of an earlier contact or resolution. */
public enum Outcome {
    /** It is not known yet whether it helped. */
    OPEN,
    /** It helped, and the matter is closed. */
    SOLVED,
    /** It did not help; the customer has the trouble still, or again. */
    FAILED
}
