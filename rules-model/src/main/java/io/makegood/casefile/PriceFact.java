package io.makegood.casefile;

import io.makegood.vocabulary.PriceFactKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price other than the one the line was bought for.
 *
 * @param lineId the line
 * @param kind what it says
 * @param price per piece; for CHARGED_TWICE the amount charged in excess
 * @param at when it was seen; null when not known or not applicable
 */
@RecordBuilder
public record PriceFact(
        String lineId,
        PriceFactKind kind,
        Money price,
        @Nullable Instant at) implements CaseFact {
    @Override
    public String key() {
        return lineId + "-" + kind;
    }
}
