package io.makegood.vocabulary;

import java.util.List;

/** What went wrong with an order, in the terms of the trade. Each type belongs to one {@link Matter}. */
public final class IncidentType extends Term {
    private static final BuiltIns<IncidentType> BUILT_IN = new BuiltIns<>();

    public static final IncidentType NOT_RECEIVED = builtIn("NOT_RECEIVED", Matter.NON_RECEIPT);
    public static final IncidentType MARKED_DELIVERED_NOT_RECEIVED =
            builtIn("MARKED_DELIVERED_NOT_RECEIVED", Matter.NON_RECEIPT);
    public static final IncidentType SIGNED_BY_OTHER = builtIn("SIGNED_BY_OTHER", Matter.NON_RECEIPT);
    public static final IncidentType STOLEN_AFTER_DELIVERY = builtIn("STOLEN_AFTER_DELIVERY", Matter.NON_RECEIPT);
    public static final IncidentType LATE = builtIn("LATE", Matter.LATENESS);
    public static final IncidentType WRONG_ITEM = builtIn("WRONG_ITEM", Matter.BAD_GOODS);
    public static final IncidentType MISSING_PARTS = builtIn("MISSING_PARTS", Matter.BAD_GOODS);
    public static final IncidentType MISSING_CONTENT = builtIn("MISSING_CONTENT", Matter.BAD_GOODS);
    public static final IncidentType DAMAGED_IN_TRANSIT = builtIn("DAMAGED_IN_TRANSIT", Matter.BAD_GOODS);
    public static final IncidentType DEFECTIVE = builtIn("DEFECTIVE", Matter.BAD_GOODS);
    public static final IncidentType NOT_AS_DESCRIBED = builtIn("NOT_AS_DESCRIBED", Matter.BAD_GOODS);
    public static final IncidentType COUNTERFEIT = builtIn("COUNTERFEIT", Matter.BAD_GOODS);
    public static final IncidentType OUT_OF_STOCK_AFTER_ORDER =
            builtIn("OUT_OF_STOCK_AFTER_ORDER", Matter.UNAVAILABILITY);
    public static final IncidentType SELLER_CANCELLED = builtIn("SELLER_CANCELLED", Matter.UNAVAILABILITY);
    public static final IncidentType DUPLICATE_SHIPMENT = builtIn("DUPLICATE_SHIPMENT", Matter.SURPLUS);
    public static final IncidentType TURNED_UP_LATER = builtIn("TURNED_UP_LATER", Matter.SURPLUS);
    public static final IncidentType REMORSE = builtIn("REMORSE", Matter.SECOND_THOUGHTS);
    public static final IncidentType QUALITY_DISAPPOINTING = builtIn("QUALITY_DISAPPOINTING", Matter.SECOND_THOUGHTS);
    public static final IncidentType CUSTOMER_ERROR = builtIn("CUSTOMER_ERROR", Matter.SECOND_THOUGHTS);
    public static final IncidentType CUSTOMER_DAMAGED = builtIn("CUSTOMER_DAMAGED", Matter.ACCIDENT);
    public static final IncidentType CUSTOMER_LOST = builtIn("CUSTOMER_LOST", Matter.ACCIDENT);
    public static final IncidentType ADDRESS_ERROR = builtIn("ADDRESS_ERROR", Matter.ORDER_CHANGE);
    public static final IncidentType DIGITAL_NOT_WORKING = builtIn("DIGITAL_NOT_WORKING", Matter.DIGITAL_ACCESS);
    public static final IncidentType ACCESS_REVOKED = builtIn("ACCESS_REVOKED", Matter.DIGITAL_ACCESS);
    public static final IncidentType RENTAL_LOST = builtIn("RENTAL_LOST", Matter.RENTAL);
    public static final IncidentType RENTAL_LATE = builtIn("RENTAL_LATE", Matter.RENTAL);
    /** A return parcel the customer handed over never reached us. */
    public static final IncidentType RETURN_LOST_IN_TRANSIT = builtIn("RETURN_LOST_IN_TRANSIT", Matter.REFUND_TROUBLE);

    public static final IncidentType REFUND_MISSING = builtIn("REFUND_MISSING", Matter.REFUND_TROUBLE);
    public static final IncidentType PAYMENT_AMOUNT_MISMATCH = builtIn("PAYMENT_AMOUNT_MISMATCH", Matter.PAYMENT);
    public static final IncidentType DOUBLE_CHARGE = builtIn("DOUBLE_CHARGE", Matter.PAYMENT);
    public static final IncidentType ORDER_CHANGE_MERGE = builtIn("ORDER_CHANGE_MERGE", Matter.ORDER_CHANGE);
    public static final IncidentType PARTIAL_CANCEL = builtIn("PARTIAL_CANCEL", Matter.ORDER_CHANGE);
    public static final IncidentType PRICE_DROP = builtIn("PRICE_DROP", Matter.PRICE);
    public static final IncidentType PRICING_ERROR = builtIn("PRICING_ERROR", Matter.PRICE);
    public static final IncidentType RECALL_SAFETY = builtIn("RECALL_SAFETY", Matter.SAFETY);
    public static final IncidentType UNCLEAR_COMMUNICATION = builtIn("UNCLEAR_COMMUNICATION", Matter.COMMUNICATION);
    public static final IncidentType ACCOUNT_CLOSED = builtIn("ACCOUNT_CLOSED", Matter.ACCOUNT);

    private final Matter matter;

    private IncidentType(String name, int ordinal, Matter matter) {
        super(name, ordinal);
        this.matter = matter;
    }

    private static IncidentType builtIn(String name, Matter matter) {
        return BUILT_IN.add(ordinal -> new IncidentType(name, ordinal, matter));
    }

    /**
     * A type of a policy's own.
     *
     * @param name such as {@code INSTALLATION_FAILED}
     * @param matter the family it belongs to
     * @throws IllegalArgumentException when no term can have that name, or when a built-in one has it
     */
    public static IncidentType of(String name, Matter matter) {
        if (BUILT_IN.named(name) != null) {
            throw new IllegalArgumentException("`" + name + "` is a built-in type");
        }
        return BUILT_IN.orOwn(name, own -> new IncidentType(own, BuiltIns.OTHERS, matter));
    }

    /** The family of incidents this type belongs to. */
    public Matter matter() {
        return matter;
    }

    /** All built-in types, in their order. */
    public static List<IncidentType> values() {
        return BUILT_IN.all();
    }
}
