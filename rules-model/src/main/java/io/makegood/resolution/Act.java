package io.makegood.resolution;

/** The kinds of steps in a proof, in the order of a claim's life. */
public enum Act {
    /** A rule found something about the claim. */
    FOUND,
    /** A rule proposed a remedy or a pause. */
    PROPOSED,
    /** A rule ruled a proposal out, or a safeguard a finished decision. */
    VETOED,
    /** A rule preferred a remedy or offered it as a choice. */
    PREFERRED,
    /** The engine chose among what was left. */
    CHOSEN,
    /** A rule added an obligation to the chosen remedy. */
    SETTLED,
    /** The engine computed an amount or a date. */
    COMPUTED
}
