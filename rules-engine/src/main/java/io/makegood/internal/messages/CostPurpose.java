package io.makegood.internal.messages;

/** What a decision can cost something for. A policy has its own words for them. */
public enum CostPurpose {
    REFUND,
    GOODS,
    SHIPPING,
    RETURN,
    COMPENSATION
}
