package io.makegood.vocabulary;

/** Where the money goes. */
public enum RefundMethod {
    ORIGINAL_PAYMENT,
    STORE_CREDIT,
    RECIPIENT_CREDIT,
    /** The payment method on file that the customer named. */
    CHOSEN_METHOD
}
