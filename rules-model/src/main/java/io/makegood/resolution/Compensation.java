package io.makegood.resolution;

import io.makegood.vocabulary.CompensationType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something on top of the remedy, effective at once and never taken back.
 *
 * @param type what
 * @param amount for credits and refunds; null when not known or not applicable
 * @param months for membership extensions; null when not known or not applicable
 * @param effective the day it takes effect
 * @param principle on behalf of which principle
 */
@RecordBuilder
public record Compensation(
        CompensationType type,
        @Nullable Money amount,
        @Nullable Integer months,
        LocalDate effective,
        String principle) {}
