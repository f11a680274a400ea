package io.makegood.vocabulary;

/** What money that went back was given back of. */
public enum LedgerPart {
    /** The price of the items themselves. */
    GOODS,
    /** What had been paid to have them sent. */
    SHIPPING,
    /** Sales tax or VAT that had been added to the price. */
    TAX,
    /** What customs had asked for on import. */
    DUTY,
    /** Other charges of the order, such as gift wrapping. */
    FEE,
    /** What had been paid beyond what the order costs: too much, or twice. */
    SURPLUS,
    /** The difference to a lower price; the goods stay paid for at that price. */
    PRICE_DIFFERENCE,
    /** A gesture; nothing of what was paid went back. */
    GOODWILL
}
