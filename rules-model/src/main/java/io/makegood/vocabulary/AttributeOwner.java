package io.makegood.vocabulary;

import java.util.Locale;

/** The facts of a case that can have attributes of a policy's own. */
public enum AttributeOwner {
    CUSTOMER,
    SELLER,
    ORDER,
    /** A line of an order. */
    LINE,
    SHIPMENT,
    INCIDENT;

    /** As a vocabulary names it: {@code customer}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
