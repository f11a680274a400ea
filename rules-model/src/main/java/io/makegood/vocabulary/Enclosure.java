package io.makegood.vocabulary;

/** What lies in the parcel. */
public enum Enclosure {
    /** A few personal lines written by hand that say why the customer gets something else than expected. */
    HANDWRITTEN_NOTE
}
