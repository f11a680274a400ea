package io.makegood.vocabulary;

/** Where a decision stands. Every status but {@link #FINAL} carries a due date and what happens then. */
public enum ResolutionStatus {
    /** Decided and executed in this contact. */
    FINAL,
    /** A wait is running, with an end date and the remedy that follows without further proof. */
    PROVISIONAL,
    /** The customer is to choose among remedies; one of them is done if no choice comes by the date. */
    AWAITING_CUSTOMER_CHOICE,
    /** The customer is to answer one question; a named remedy follows if no answer comes by the date. */
    AWAITING_CUSTOMER_INFO,
    /** A person looks at it; dated, and decided for the customer when the date passes. */
    NEEDS_REVIEW,
    /** What was asked for is not given; the message says what can be done and how to object. */
    DECLINED_WITH_ALTERNATIVES
}
