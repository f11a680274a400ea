package io.makegood.vocabulary;

/** What lies in the parcel. */
public enum Enclosure {
    HANDWRITTEN_NOTE
}
