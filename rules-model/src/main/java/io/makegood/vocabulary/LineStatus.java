package io.makegood.vocabulary;

/** Where an order line stands. */
public enum LineStatus {
    /** Ordered and still with us or the seller; it can be cancelled. */
    OPEN,
    /** On its way to the customer; it cannot be cancelled, only come back. */
    SHIPPED,
    /** With the customer, by our records. */
    DELIVERED,
    /** Called off before it left; it will not be sent. */
    CANCELLED,
    /** The customer had it, and it came back. */
    RETURNED;

    /** Whether the goods were sent, whatever became of them since. */
    public boolean hasLeft() {
        return this != OPEN && this != CANCELLED;
    }
}
