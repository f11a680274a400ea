package io.makegood.vocabulary;

/** What a decision rests on: never sell goodwill as a right, or a right as goodwill. */
public enum Basis {
    /** Mandatory law gives at least this. */
    LAW,
    /** Somebody had told the customer that it would be so, and we keep our word. */
    PROMISE,
    /** The policy gives it of its own accord. */
    GOODWILL
}
