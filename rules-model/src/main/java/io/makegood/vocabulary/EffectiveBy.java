package io.makegood.vocabulary;

/** Which day decides whether a version of a policy holds. */
public enum EffectiveBy {
    /** The day of the order: its terms were promised with the order. */
    ORDER_DATE,
    /** The day of the decision: what it gives is goodwill. */
    DECISION_DATE
}
