package io.makegood.vocabulary;

/** What happens with the item the customer has. */
public enum ReturnRequirement {
    /** Nothing comes back: the customer does not have the item, or is not asked to return it. */
    NOT_REQUIRED,
    /** The customer keeps the item for good, because a return is impossible, useless or not worth its cost. */
    KEEP_ITEM,
    /** The item is to be given to somebody who can use it and not sent back; none of the default rules asks for that. */
    DONATE,
    /** The customer throws the item away safely and passes it on to nobody; it is unsafe or spoiled. */
    DISPOSE,
    /** The customer may send it back, prepaid, whenever it suits him. */
    OPTIONAL,
    /** The customer sends it back within {@code returnDays} days; the money goes out at the carrier's first scan. */
    REQUIRED_BEFORE_REFUND,
    /** The new item goes first; the old one travels back in its box within {@code returnDays} days. */
    AFTER_REPLACEMENT,
    /** It must not be sent: dangerous. */
    PROHIBITED
}
