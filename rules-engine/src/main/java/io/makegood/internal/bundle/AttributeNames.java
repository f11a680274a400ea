package io.makegood.internal.bundle;

import io.makegood.casefile.Customer;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Seller;
import io.makegood.casefile.Shipment;
import io.makegood.vocabulary.AttributeOwner;
import java.util.Arrays;

/** The names that facts have for what every policy knows. */
final class AttributeNames {
    private AttributeNames() {}

    /** Whether a fact has a component of this name, so that no attribute can have it. */
    static boolean isTaken(AttributeOwner owner, String name) {
        return Arrays.stream(type(owner).getRecordComponents())
                .anyMatch(component -> component.getName().equalsIgnoreCase(name));
    }

    private static Class<?> type(AttributeOwner owner) {
        return switch (owner) {
            case CUSTOMER -> Customer.class;
            case SELLER -> Seller.class;
            case ORDER -> Order.class;
            case LINE -> OrderLine.class;
            case SHIPMENT -> Shipment.class;
            case INCIDENT -> Incident.class;
        };
    }
}
