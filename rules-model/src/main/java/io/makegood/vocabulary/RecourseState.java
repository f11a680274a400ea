package io.makegood.vocabulary;

/** Where the recovery of a cost from the party at fault stands. */
public enum RecourseState {
    /** There is nothing to recover: we bear the cost, or the customer paid it directly. */
    NONE,
    /** We paid first, and the party at fault is yet to pay us back. */
    OPEN,
    /** The party at fault has paid us back; the engine leaves it to whoever keeps the books to say so. */
    RECOVERED,
    /** The party at fault will not pay us back; the engine leaves it to whoever keeps the books to say so. */
    LOST
}
