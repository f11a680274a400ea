package io.makegood.vocabulary;

/** When the money goes out. */
public enum RefundTiming {
    /** With the decision, whatever becomes of the goods. */
    IMMEDIATE,
    /** As soon as the carrier has scanned the return, before it arrives. */
    AT_FIRST_SCAN,
    /** When the return has arrived; the engine never makes a customer wait that long. */
    ON_RECEIPT
}
