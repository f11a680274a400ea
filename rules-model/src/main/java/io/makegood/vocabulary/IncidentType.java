package io.makegood.vocabulary;

import java.util.List;

/** What went wrong with an order, in the terms of the trade. Each type belongs to one {@link Matter}. */
public final class IncidentType extends Term {
    private static final BuiltIns<IncidentType> BUILT_IN = new BuiltIns<>();

    /** The parcel has not arrived, and the tracking does not say that it was delivered. */
    public static final IncidentType NOT_RECEIVED = builtIn("NOT_RECEIVED", Matter.NON_RECEIPT);
    /** The tracking says it was delivered, and the customer does not have it. */
    public static final IncidentType MARKED_DELIVERED_NOT_RECEIVED =
            builtIn("MARKED_DELIVERED_NOT_RECEIVED", Matter.NON_RECEIPT);
    /** Somebody else signed for the parcel, and the customer does not have it. */
    public static final IncidentType SIGNED_BY_OTHER = builtIn("SIGNED_BY_OTHER", Matter.NON_RECEIPT);
    /** The parcel was delivered, and somebody took it before the customer could. */
    public static final IncidentType STOLEN_AFTER_DELIVERY = builtIn("STOLEN_AFTER_DELIVERY", Matter.NON_RECEIPT);
    /** The promised day has passed or will be missed, or the parcel came after it. */
    public static final IncidentType LATE = builtIn("LATE", Matter.LATENESS);
    /** Something else was sent than what was ordered; where the customer ordered the wrong thing, it is {@link #CUSTOMER_ERROR}. */
    public static final IncidentType WRONG_ITEM = builtIn("WRONG_ITEM", Matter.BAD_GOODS);
    /** The item came incomplete: a part or accessory that belongs to it is not there. */
    public static final IncidentType MISSING_PARTS = builtIn("MISSING_PARTS", Matter.BAD_GOODS);
    /** A parcel came, and all or some of what should have been in it was not. */
    public static final IncidentType MISSING_CONTENT = builtIn("MISSING_CONTENT", Matter.BAD_GOODS);
    /** It broke or got spoiled on its way to the customer. */
    public static final IncidentType DAMAGED_IN_TRANSIT = builtIn("DAMAGED_IN_TRANSIT", Matter.BAD_GOODS);
    /** It does not work or is faulty, and nothing points to the way it travelled. */
    public static final IncidentType DEFECTIVE = builtIn("DEFECTIVE", Matter.BAD_GOODS);
    /** The listing promised a property that the delivered item lacks. */
    public static final IncidentType NOT_AS_DESCRIBED = builtIn("NOT_AS_DESCRIBED", Matter.BAD_GOODS);
    /** It is a fake of a brand or maker. */
    public static final IncidentType COUNTERFEIT = builtIn("COUNTERFEIT", Matter.BAD_GOODS);
    /** We took the order and then had none left to send. */
    public static final IncidentType OUT_OF_STOCK_AFTER_ORDER =
            builtIn("OUT_OF_STOCK_AFTER_ORDER", Matter.UNAVAILABILITY);
    /** The seller took back a sale that was already agreed, because the goods cannot be supplied. */
    public static final IncidentType SELLER_CANCELLED = builtIn("SELLER_CANCELLED", Matter.UNAVAILABILITY);
    /** The customer got the goods once more than ordered, and tells us. */
    public static final IncidentType DUPLICATE_SHIPMENT = builtIn("DUPLICATE_SHIPMENT", Matter.SURPLUS);
    /** What was missing, and was made good, has arrived after all, and the customer tells us. */
    public static final IncidentType TURNED_UP_LATER = builtIn("TURNED_UP_LATER", Matter.SURPLUS);
    /** The customer simply no longer wants goods that are fine; no reason is needed. */
    public static final IncidentType REMORSE = builtIn("REMORSE", Matter.SECOND_THOUGHTS);
    /** The goods are neither faulty nor misdescribed, but the customer had hoped for better. */
    public static final IncidentType QUALITY_DISAPPOINTING = builtIn("QUALITY_DISAPPOINTING", Matter.SECOND_THOUGHTS);
    /** The customer ordered the wrong thing by mistake, and got what was ordered. */
    public static final IncidentType CUSTOMER_ERROR = builtIn("CUSTOMER_ERROR", Matter.SECOND_THOUGHTS);
    /** The customer broke or spoiled the goods by accident. */
    public static final IncidentType CUSTOMER_DAMAGED = builtIn("CUSTOMER_DAMAGED", Matter.ACCIDENT);
    /** The customer had the goods and cannot find them any more. */
    public static final IncidentType CUSTOMER_LOST = builtIn("CUSTOMER_LOST", Matter.ACCIDENT);
    /** The customer gave a wrong address for the order. */
    public static final IncidentType ADDRESS_ERROR = builtIn("ADDRESS_ERROR", Matter.ORDER_CHANGE);
    /** A download, stream, code or program cannot be used as it should. */
    public static final IncidentType DIGITAL_NOT_WORKING = builtIn("DIGITAL_NOT_WORKING", Matter.DIGITAL_ACCESS);
    /** We took bought content away from the customer, or are about to. */
    public static final IncidentType ACCESS_REVOKED = builtIn("ACCESS_REVOKED", Matter.DIGITAL_ACCESS);
    /** A rented item is gone while the customer had it. */
    public static final IncidentType RENTAL_LOST = builtIn("RENTAL_LOST", Matter.RENTAL);
    /** A rented item was due back, and the customer still has it. */
    public static final IncidentType RENTAL_LATE = builtIn("RENTAL_LATE", Matter.RENTAL);
    /** A return parcel the customer handed over never reached us. */
    public static final IncidentType RETURN_LOST_IN_TRANSIT = builtIn("RETURN_LOST_IN_TRANSIT", Matter.REFUND_TROUBLE);

    /** Money that was to go back has not arrived. */
    public static final IncidentType REFUND_MISSING = builtIn("REFUND_MISSING", Matter.REFUND_TROUBLE);
    /** What the customer paid is more or less than the order costs. */
    public static final IncidentType PAYMENT_AMOUNT_MISMATCH = builtIn("PAYMENT_AMOUNT_MISMATCH", Matter.PAYMENT);
    /** The same purchase was charged a second time. */
    public static final IncidentType DOUBLE_CHARGE = builtIn("DOUBLE_CHARGE", Matter.PAYMENT);
    /** The customer wants two orders to become one. */
    public static final IncidentType ORDER_CHANGE_MERGE = builtIn("ORDER_CHANGE_MERGE", Matter.ORDER_CHANGE);
    /** The customer no longer wants some lines of an order, whether they have left or not. */
    public static final IncidentType PARTIAL_CANCEL = builtIn("PARTIAL_CANCEL", Matter.ORDER_CHANGE);
    /** The same item became cheaper after the customer had bought it. */
    public static final IncidentType PRICE_DROP = builtIn("PRICE_DROP", Matter.PRICE);
    /** The price shown, or the price charged, was a mistake. */
    public static final IncidentType PRICING_ERROR = builtIn("PRICING_ERROR", Matter.PRICE);
    /** The item was called back as unsafe, or the customer reports that it is a danger. */
    public static final IncidentType RECALL_SAFETY = builtIn("RECALL_SAFETY", Matter.SAFETY);
    /** The customer did not understand a message of ours and asks what it means. */
    public static final IncidentType UNCLEAR_COMMUNICATION = builtIn("UNCLEAR_COMMUNICATION", Matter.COMMUNICATION);
    /** We closed the customer's account. */
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
