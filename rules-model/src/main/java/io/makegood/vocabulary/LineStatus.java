package io.makegood.vocabulary;

/** Where an order line stands. */
public enum LineStatus {
    OPEN,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    RETURNED;

    /** Whether the goods were sent, whatever became of them since. */
    public boolean hasLeft() {
        return this != OPEN && this != CANCELLED;
    }
}
