package io.makegood.vocabulary;

import java.util.Locale;

/** The facts of a case that can have attributes of a policy's own. */
public enum AttributeOwner {
    /** Who bought or got the goods; read as {@code customer}. */
    CUSTOMER,
    /** Who sold a line, ourselves or a merchant; read as {@code seller}. */
    SELLER,
    /** What was ordered at one time, with all its lines; read as {@code order}. */
    ORDER,
    /** One item of an order, in its quantity; read as {@code line}. */
    LINE,
    /** One parcel and its tracking; read as {@code shipment}. */
    SHIPMENT,
    /** What was reported to have gone wrong; read as {@code incident}. */
    INCIDENT;

    /** As a vocabulary names it: {@code customer}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
