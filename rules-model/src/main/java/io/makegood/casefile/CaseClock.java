package io.makegood.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

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
        return dayOf(now);
    }

    /** The day of a moment in the customer's zone. */
    public LocalDate dayOf(Instant moment) {
        return local(moment).toLocalDate();
    }

    /** Day and time of a moment in the customer's zone. */
    public LocalDateTime local(Instant moment) {
        // An offset needs no rules, and its rules are made anew each time they are asked for.
        ZoneOffset offset =
                zone instanceof ZoneOffset fixed ? fixed : zone.getRules().getOffset(moment);
        return LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), offset);
    }
}
