package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.internal.model.NotGiven;
import io.makegood.vocabulary.StockRelation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something on the shelf that could be sent.
 *
 * @param id unique in the case
 * @param sku what it is
 * @param title what to call it; null when not known or not applicable
 * @param available pieces, zero or more
 * @param equivalentOf the sku it could stand in for; null means only itself
 * @param relation how it relates to that sku; SAME when not given
 * @param sellerId whose stock; null means the platform's
 * @param price what it costs a customer now; null means as ordered
 * @param readyOn the day it can leave; null means now
 */
@RecordBuilder
public record StockPosition(
        String id,
        String sku,
        @Nullable String title,

        @RecordBuilder.Initializer(value = "NUMBER", source = NotGiven.class)
        int available,

        @Nullable String equivalentOf,
        @JsonProperty(defaultValue = "SAME") StockRelation relation,
        @Nullable String sellerId,
        @Nullable Money price,
        @Nullable LocalDate readyOn)
        implements CaseFact {
    public StockPosition {
        relation = Defaults.or(relation, StockRelation.SAME);
    }

    @Override
    public String key() {
        return id;
    }
}
