package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One order with its lines.
 *
 * @param id referred to by payments, shipments and incidents
 * @param placedAt when it was placed
 * @param currency ISO 4217; every amount of the order is in it
 * @param destinationCountry ISO 3166; null means the customer's country
 * @param gift somebody else receives it
 * @param recipientName whom to greet when the recipient asks; null when not known or not applicable
 * @param total what the order costs altogether; null means the sum of its lines
 * @param lines at least one
 * @param attributes what the vocabulary of a policy adds; none when not given
 */
@RecordBuilder
public record Order(
        String id,
        Instant placedAt,
        CurrencyUnit currency,
        @Nullable String destinationCountry,
        boolean gift,
        @Nullable String recipientName,
        @Nullable Money total,
        List<OrderLine> lines,
        @JsonUnwrapped Attributes attributes)
        implements CaseFact {
    public Order {
        attributes = Defaults.or(attributes, Attributes.NONE);
        lines = Defaults.facts(lines);
    }

    @Override
    public String key() {
        return id;
    }
}
