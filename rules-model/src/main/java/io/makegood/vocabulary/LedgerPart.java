package io.makegood.vocabulary;

/** What money that went back was given back of. */
public enum LedgerPart {
    GOODS,
    SHIPPING,
    TAX,
    DUTY,
    FEE,
    /** What had been paid beyond what the order costs: too much, or twice. */
    SURPLUS,
    /** The difference to a lower price; the goods stay paid for at that price. */
    PRICE_DIFFERENCE,
    /** A gesture; nothing of what was paid went back. */
    GOODWILL
}
