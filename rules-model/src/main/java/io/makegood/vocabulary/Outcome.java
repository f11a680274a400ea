package io.makegood.vocabulary;

/** What became of an earlier contact or resolution. */
public enum Outcome {
    OPEN,
    SOLVED,
    FAILED
}
