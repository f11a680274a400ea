package io.makegood.vocabulary;

/** How we apologise: by fault, never beyond it. */
public enum ApologyLevel {
    /** Nothing is apologised for: nobody is known to be at fault, and nothing calls for sympathy. */
    NONE,
    /** Sympathy without guilt, where the trouble is nobody's fault, the customer's own, or not clear yet. */
    EMPATHY,
    /** We answer to the customer for what a seller, carrier or manufacturer did. */
    APOLOGY,
    /** We say that it was our own mistake, and apologise for it. */
    FORMAL,
    /** The head of the company apologises to everybody affected by a grave mistake of ours. */
    EXECUTIVE
}
