package io.makegood.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.joda.money.Money;

/**
 * What sending a line back would cost.
 *
 * @param lineId the line
 * @param cost zero or more
 * @param impossible it cannot be sent at all
 */
@RecordBuilder
public record ReturnQuote(String lineId, Money cost, boolean impossible) implements CaseFact {
    @Override
    public String key() {
        return lineId;
    }
}
