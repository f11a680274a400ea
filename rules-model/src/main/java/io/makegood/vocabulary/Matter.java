package io.makegood.vocabulary;

/** The families of incidents. Rules speak of a matter wherever the exact type makes no difference. */
public enum Matter {
    /** The parcel did not reach the customer, whatever the tracking says. */
    NON_RECEIPT,
    /** The parcel is not there by the promised day, or came after it. */
    LATENESS,
    /** Something arrived, and it is not what was bought. */
    BAD_GOODS,
    /** What was ordered cannot be supplied. */
    UNAVAILABILITY,
    /** The customer has more than he was owed, and says so. */
    SURPLUS,
    /** The goods are fine; the customer would rather not keep them. */
    SECOND_THOUGHTS,
    /** The customer damaged or lost the goods. */
    ACCIDENT,
    /** Bought content that does not work or was taken away. */
    DIGITAL_ACCESS,
    /** Something rented is lost or late. */
    RENTAL,
    /** A return or a refund that is missing. */
    REFUND_TROUBLE,
    /** What was paid or charged is not what the order costs. */
    PAYMENT,
    /** The price the customer paid is not the one shown, or has fallen since. */
    PRICE,
    /** Merge, partial cancellation, another address. */
    ORDER_CHANGE,
    /** Goods that could hurt somebody. */
    SAFETY,
    /** A message of ours that was not understood. */
    COMMUNICATION,
    /** The customer's account with us was closed. */
    ACCOUNT
}
