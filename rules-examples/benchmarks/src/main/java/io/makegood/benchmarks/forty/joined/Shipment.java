package io.makegood.benchmarks.forty.joined;

import io.makegood.vocabulary.ShipmentStatus;

/** The parcel. */
public final class Shipment {
    private final String orderId;
    private final ShipmentStatus shipmentStatus;
    private final long daysLate;
    private final long daysSinceDelivery;

    public Shipment(String orderId, ShipmentStatus shipmentStatus, long daysLate, long daysSinceDelivery) {
        this.orderId = orderId;
        this.shipmentStatus = shipmentStatus;
        this.daysLate = daysLate;
        this.daysSinceDelivery = daysSinceDelivery;
    }

    public String getOrderId() {
        return orderId;
    }

    public ShipmentStatus getShipmentStatus() {
        return shipmentStatus;
    }

    public long getDaysLate() {
        return daysLate;
    }

    public long getDaysSinceDelivery() {
        return daysSinceDelivery;
    }
}
