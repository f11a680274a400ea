package io.makegood.vocabulary;

/** Where a parcel is, as its tracking says. */
public enum ShipmentStatus {
    /** There is no shipment. */
    NONE,
    PENDING,
    LABEL_PURCHASED,
    PICKED_UP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    DELIVERED,
    UNDELIVERABLE,
    DAMAGED,
    LOST,
    REJECTED_BY_BUYER,
    RETURNED_TO_SENDER
}
