package io.makegood.casefile;

import io.makegood.vocabulary.LedgerKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.joda.money.Money;

/**
 * Money that already went back to the customer for a line.
 *
 * @param id unique in the case
 * @param lineId the line
 * @param amount above zero
 * @param kind how
 * @param at when
 */
@RecordBuilder
public record LedgerEntry(String id, String lineId, Money amount, LedgerKind kind, Instant at) implements CaseFact {
    @Override
    public String key() {
        return id;
    }
}
