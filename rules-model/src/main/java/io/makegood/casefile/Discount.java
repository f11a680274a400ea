package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.DiscountTarget;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something taken off what an order costs. Each line bears its share by value, so that a line that goes back takes its share of the discount with it.
 *
 * @param id unique in the case
 * @param orderId the order
 * @param lineIds the lines it is on; empty means the order as a whole
 * @param amount what is taken off altogether, above zero; no more than what it is taken off
 * @param target what it is taken off; GOODS when not given
 * @param reason what it was given for, such as the name of a voucher; null when not known or not applicable
 */
@RecordBuilder
public record Discount(
        String id,
        String orderId,
        Set<String> lineIds,
        Money amount,
        @JsonProperty(defaultValue = "GOODS") DiscountTarget target,
        @Nullable String reason)
        implements CaseFact {
    public Discount {
        lineIds = Defaults.set(lineIds);
        target = Defaults.or(target, DiscountTarget.GOODS);
    }

    @Override
    public String key() {
        return id;
    }
}
