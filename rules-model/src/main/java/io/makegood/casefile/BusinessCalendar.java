package io.makegood.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which nothing is handed over or delivered besides the days a service does not run.
 *
 * @param id country or carrier
 * @param holidays the days
 */
@RecordBuilder
public record BusinessCalendar(String id, Set<LocalDate> holidays) implements CaseFact {
    public BusinessCalendar {
        holidays = Defaults.set(holidays);
    }

    @Override
    public String key() {
        return id;
    }
}
