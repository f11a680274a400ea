package io.makegood.vocabulary;

/** What is to be done with an unsafe item. */
public enum Disposal {
    /** There is no safety notice, or it does not say where the item goes. */
    NONE,
    /** The customer takes it where such waste is collected nearby. */
    LOCAL_DISPOSAL,
    /** Somebody trained for dangerous goods fetches it from the customer. */
    COLLECTION_BY_SPECIALIST,
    /** It may travel back by mail like any other return. */
    ORDINARY_RETURN
}
