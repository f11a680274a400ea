package io.makegood.casefile;

import io.makegood.vocabulary.ChargeKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something an order costs besides its goods that is not said line by line. Each line bears its share by value.
 *
 * @param id unique in the case
 * @param orderId the order
 * @param lineIds the lines it is for; empty means the order as a whole
 * @param kind what it is for
 * @param amount what it comes to altogether, above zero
 * @param nonRefundable it is not given back when the goods are
 * @param reason what it was charged for; null when not known or not applicable
 */
@RecordBuilder
public record Charge(
        String id,
        String orderId,
        Set<String> lineIds,
        ChargeKind kind,
        Money amount,
        boolean nonRefundable,
        @Nullable String reason)
        implements CaseFact {
    public Charge {
        lineIds = Defaults.set(lineIds);
    }

    @Override
    public String key() {
        return id;
    }
}
