package io.makegood.workbench.batch;

/** What a line of the output says about its case. */
public enum LineForm {
    /** The whole resolution. */
    FULL,
    /** The resolution without its rationale, most of its bytes: what is to be carried out. */
    WITHOUT_PROOF,
    /** What the customer gets, and when: what two policies are compared by. */
    BRIEF
}
