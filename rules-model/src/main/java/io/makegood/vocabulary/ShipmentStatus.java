package io.makegood.vocabulary;

/** Where a parcel is, as its tracking says. */
public enum ShipmentStatus {
    /** There is no shipment. */
    NONE,
    /** Still with the sender, who has not announced it to the carrier; it has not left. */
    PENDING,
    /** Still with the sender, who has announced it to the carrier; it has not left. */
    LABEL_PURCHASED,
    /** The carrier has it from the sender, and has not moved it on yet. */
    PICKED_UP,
    /** The carrier has it, between the sender and the customer's town. */
    IN_TRANSIT,
    /** The driver has it, to bring it on this round. */
    OUT_FOR_DELIVERY,
    /** The carrier says that it was brought; the customer may say otherwise. */
    DELIVERED,
    /** The carrier still has it and could not bring it, such as for a wrong address. */
    UNDELIVERABLE,
    /** The carrier has it and reports that it broke on the way. */
    DAMAGED,
    /** The carrier no longer knows where it is. */
    LOST,
    /** The customer refused it at the door; the carrier has it. */
    REJECTED_BY_BUYER,
    /** It did not reach the customer and goes back, or has gone back, to the sender. */
    RETURNED_TO_SENDER
}
