package io.makegood.vocabulary;

/** What kind of evidence is at hand. */
public enum EvidenceKind {
    /** What somebody wrote or said about it. */
    STATEMENT,
    /** A picture of the goods, the parcel or the place of delivery. */
    PHOTO,
    /** A picture of a screen, such as a chat, an offer or an error message. */
    SCREENSHOT,
    /** A paper or file that shows a purchase, a payment or a return handed in. */
    RECEIPT,
    /** What the parcel weighed on the carrier's scales. */
    WEIGHT,
    /** The record that a code sent only to the customer was given at delivery. */
    PIN,
    /** The name somebody signed with when the parcel was handed over. */
    SIGNATURE
}
