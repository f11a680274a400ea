package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.RentalState;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Terms of a rented line.
 *
 * @param start first day; null when not known or not applicable
 * @param due the day it is due back
 * @param fee paid for the term
 * @param buyoutPrice what keeping it would cost by the terms; null when not known or not applicable
 * @param lateFee what being late would cost by the terms; null when not known or not applicable
 * @param state where it stands; ACTIVE when not given
 */
@RecordBuilder
public record Rental(
        @Nullable LocalDate start,
        LocalDate due,
        Money fee,
        @Nullable Money buyoutPrice,
        @Nullable Money lateFee,
        @JsonProperty(defaultValue = "ACTIVE") RentalState state) {
    public Rental {
        state = Defaults.or(state, RentalState.ACTIVE);
    }
}
