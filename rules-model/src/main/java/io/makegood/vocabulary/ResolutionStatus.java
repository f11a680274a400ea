package io.makegood.vocabulary;

/** Where a decision stands. Every status but {@link #FINAL} carries a due date and what happens then. */
public enum ResolutionStatus {
    /** Decided and executed in this contact. */
    FINAL,
    /** A wait is running, with an end date and the remedy that follows without further proof. */
    PROVISIONAL,
    AWAITING_CUSTOMER_CHOICE,
    AWAITING_CUSTOMER_INFO,
    /** A person looks at it; dated, and decided for the customer when the date passes. */
    NEEDS_REVIEW,
    DECLINED_WITH_ALTERNATIVES
}
