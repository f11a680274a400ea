package io.makegood.vocabulary;

/** Where the customer has already looked or asked. */
public enum SelfCheck {
    /** In the letter box, and where parcels are usually put down. */
    MAILBOX,
    /** With the people next door. */
    NEIGHBOURS,
    /** With those who live in the same home. */
    FAMILY,
    /** With who was to bring the parcel, by phone or on its website. */
    CARRIER,
    /** With the reception, porter or mail room of the building. */
    FRONT_DESK
}
