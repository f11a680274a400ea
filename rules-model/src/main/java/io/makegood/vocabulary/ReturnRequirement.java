package io.makegood.vocabulary;

/** What happens with the item the customer has. */
public enum ReturnRequirement {
    NOT_REQUIRED,
    KEEP_ITEM,
    DONATE,
    DISPOSE,
    /** The customer may send it back, prepaid, whenever it suits him. */
    OPTIONAL,
    REQUIRED_BEFORE_REFUND,
    AFTER_REPLACEMENT,
    /** It must not be sent: dangerous. */
    PROHIBITED
}
