package io.makegood.vocabulary;

/** When the money goes out. */
public enum RefundTiming {
    IMMEDIATE,
    AT_FIRST_SCAN,
    ON_RECEIPT
}
