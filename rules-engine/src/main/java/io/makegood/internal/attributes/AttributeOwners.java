package io.makegood.internal.attributes;

import io.makegood.casefile.Customer;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Seller;
import io.makegood.casefile.Shipment;
import io.makegood.vocabulary.AttributeOwner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that have attributes of a policy's own. */
public final class AttributeOwners {
    private static final Map<Class<?>, AttributeOwner> BY_FACT = Map.of(
            Customer.class, AttributeOwner.CUSTOMER,
            Seller.class, AttributeOwner.SELLER,
            Order.class, AttributeOwner.ORDER,
            OrderLine.class, AttributeOwner.LINE,
            Shipment.class, AttributeOwner.SHIPMENT,
            Incident.class, AttributeOwner.INCIDENT);

    private AttributeOwners() {}

    /** What a policy calls such a fact; null when it has no attributes. */
    public static @Nullable AttributeOwner of(Class<?> fact) {
        return BY_FACT.get(fact);
    }

    /** The type of fact that is called so. */
    public static Class<?> factOf(AttributeOwner owner) {
        return BY_FACT.entrySet().stream()
                .filter(each -> each.getValue() == owner)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
