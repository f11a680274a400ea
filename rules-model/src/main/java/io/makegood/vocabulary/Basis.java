package io.makegood.vocabulary;

/** What a decision rests on: never sell goodwill as a right, or a right as goodwill. */
public enum Basis {
    /** Mandatory law gives at least this. */
    LAW,
    /** It was promised. */
    PROMISE,
    /** The policy gives it of its own accord. */
    GOODWILL
}
