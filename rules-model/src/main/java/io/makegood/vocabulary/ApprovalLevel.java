package io.makegood.vocabulary;

/** Who signs, in the background. */
public enum ApprovalLevel {
    SUPERVISOR,
    LEAD,
    EXECUTIVE
}
