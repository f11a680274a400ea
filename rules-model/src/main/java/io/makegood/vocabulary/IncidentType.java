package io.makegood.vocabulary;

/** What went wrong with an order, in the terms of the trade. Each type belongs to one {@link Matter}. */
public enum IncidentType {
    NOT_RECEIVED(Matter.NON_RECEIPT),
    MARKED_DELIVERED_NOT_RECEIVED(Matter.NON_RECEIPT),
    SIGNED_BY_OTHER(Matter.NON_RECEIPT),
    STOLEN_AFTER_DELIVERY(Matter.NON_RECEIPT),
    LATE(Matter.LATENESS),
    WRONG_ITEM(Matter.BAD_GOODS),
    MISSING_PARTS(Matter.BAD_GOODS),
    MISSING_CONTENT(Matter.BAD_GOODS),
    DAMAGED_IN_TRANSIT(Matter.BAD_GOODS),
    DEFECTIVE(Matter.BAD_GOODS),
    NOT_AS_DESCRIBED(Matter.BAD_GOODS),
    COUNTERFEIT(Matter.BAD_GOODS),
    OUT_OF_STOCK_AFTER_ORDER(Matter.UNAVAILABILITY),
    SELLER_CANCELLED(Matter.UNAVAILABILITY),
    DUPLICATE_SHIPMENT(Matter.SURPLUS),
    TURNED_UP_LATER(Matter.SURPLUS),
    REMORSE(Matter.SECOND_THOUGHTS),
    QUALITY_DISAPPOINTING(Matter.SECOND_THOUGHTS),
    CUSTOMER_ERROR(Matter.SECOND_THOUGHTS),
    CUSTOMER_DAMAGED(Matter.ACCIDENT),
    CUSTOMER_LOST(Matter.ACCIDENT),
    ADDRESS_ERROR(Matter.ORDER_CHANGE),
    DIGITAL_NOT_WORKING(Matter.DIGITAL_ACCESS),
    ACCESS_REVOKED(Matter.DIGITAL_ACCESS),
    RENTAL_LOST(Matter.RENTAL),
    RENTAL_LATE(Matter.RENTAL),
    /** A return parcel the customer handed over never reached us. */
    RETURN_LOST_IN_TRANSIT(Matter.REFUND_TROUBLE),
    REFUND_MISSING(Matter.REFUND_TROUBLE),
    PAYMENT_AMOUNT_MISMATCH(Matter.PAYMENT),
    DOUBLE_CHARGE(Matter.PAYMENT),
    ORDER_CHANGE_MERGE(Matter.ORDER_CHANGE),
    PARTIAL_CANCEL(Matter.ORDER_CHANGE),
    PRICE_DROP(Matter.PRICE),
    PRICING_ERROR(Matter.PRICE),
    RECALL_SAFETY(Matter.SAFETY),
    UNCLEAR_COMMUNICATION(Matter.COMMUNICATION),
    ACCOUNT_CLOSED(Matter.ACCOUNT);

    private final Matter matter;

    IncidentType(Matter matter) {
        this.matter = matter;
    }

    /** The family of incidents this type belongs to. */
    public Matter matter() {
        return matter;
    }
}
