package io.makegood.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moment of a decision. Rules and engine never read the system's clock, zone or locale.
 *
 * @param now the moment of the decision
 * @param zone the customer's time zone, for calendar days
 */
@RecordBuilder
public record CaseClock(Instant now, ZoneId zone) {
    /** Today in the customer's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
