package io.makegood.vocabulary;

/** The only questions that may be put to a customer. */
public enum InfoRequest {
    ORDER_NUMBER,
    ADDRESS_CONFIRMATION,
    SELF_CHECK,
    REASON,
    WISH,
    ONE_CLARIFICATION,
    PHOTO_OPTIONAL,
    SHORT_STATEMENT
}
