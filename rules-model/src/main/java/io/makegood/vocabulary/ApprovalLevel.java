package io.makegood.vocabulary;

/** Who signs, in the background. */
public enum ApprovalLevel {
    /** The agent's own supervisor, for what costs more than is approved unseen. */
    SUPERVISOR,
    /** The head of customer care, for a cost above what a supervisor signs. */
    LEAD,
    /** The management, for the highest costs. */
    EXECUTIVE
}
