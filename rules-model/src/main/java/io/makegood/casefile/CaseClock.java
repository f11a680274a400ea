package io.makegood.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** Today in the customer's zone. */
    public LocalDate today() {
        return dayOf(now);
    }

    /** The day of a moment in the customer's zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofEpochDay(Math.floorDiv(localSecond(moment), SECONDS_PER_DAY));
    }

    /** The time of day of a moment in the customer's zone. */
    public LocalTime timeOf(Instant moment) {
        long second = Math.floorMod(localSecond(moment), SECONDS_PER_DAY);
        return LocalTime.ofNanoOfDay(second * NANOS_PER_SECOND + moment.getNano());
    }

    private long localSecond(Instant moment) {
        // An offset needs no rules, and its rules are made anew each time they are asked for.
        ZoneOffset offset =
                zone instanceof ZoneOffset fixed ? fixed : zone.getRules().getOffset(moment);
        return moment.getEpochSecond() + offset.getTotalSeconds();
    }
}
