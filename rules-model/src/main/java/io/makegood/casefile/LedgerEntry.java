package io.makegood.casefile;

import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.LedgerPart;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that already went back to the customer. The more an entry says, the less has to be assumed; a resolution warns of what was.
 *
 * @param id unique in the case
 * @param orderId the order; null means the order of the line
 * @param lineId the line; null when it is about the order as a whole
 * @param units pieces of the line that went back whole; 0 means none, such as a part of a price; null means not said
 * @param part what of; null means not said
 * @param paymentId the payment it went back to; null means not said
 * @param incidentId the incident it was made good for; null means not said
 * @param amount above zero, in the currency of the order
 * @param kind how
 * @param at when
 */
@RecordBuilder
public record LedgerEntry(
        String id,
        @Nullable String orderId,
        @Nullable String lineId,
        @Nullable Integer units,
        @Nullable LedgerPart part,
        @Nullable String paymentId,
        @Nullable String incidentId,
        Money amount,
        LedgerKind kind,
        Instant at)
        implements CaseFact {
    @Override
    public String key() {
        return id;
    }
}
