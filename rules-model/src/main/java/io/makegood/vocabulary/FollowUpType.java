package io.makegood.vocabulary;

/** What happens later. */
public enum FollowUpType {
    RECHECK_AT,
    CALL_BACK,
    SATISFACTION_CHECK,
    STATUS_MESSAGE,
    CARRIER_CLAIM,
    SELLER_RECOVERY,
    FINANCE_TASK,
    QUALITY_SIGNAL,
    REVIEW_DUE,
    CHOICE_DUE,
    ANSWER_DUE,
    STOP_LISTING,
    RECORD_PROMISE,
    TRUST_CREDIT
}
