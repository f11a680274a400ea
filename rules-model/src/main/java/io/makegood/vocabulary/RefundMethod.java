package io.makegood.vocabulary;

/** Where the money goes. */
public enum RefundMethod {
    /** Back to what the order was paid with, to each payment no more than came from it. */
    ORIGINAL_PAYMENT,
    /** Onto the buyer's account with us, as credit to pay with. */
    STORE_CREDIT,
    /** Onto an account of whoever got the gift, as credit; the buyer is not told. */
    RECIPIENT_CREDIT,
    /** The payment method on file that the customer named. */
    CHOSEN_METHOD
}
