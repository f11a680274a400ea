package io.makegood.vocabulary;

/** How we apologise: by fault, never beyond it. */
public enum ApologyLevel {
    NONE,
    /** Sorry for your loss. */
    EMPATHY,
    /** Responsibility for a partner's failure. */
    APOLOGY,
    /** Our own fault, named. */
    FORMAL,
    /** The top person, to everybody affected. */
    EXECUTIVE
}
