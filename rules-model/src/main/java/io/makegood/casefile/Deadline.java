package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.DeadlineSource;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;

/**
 * A date the customer has to meet.
 *
 * @param incidentId the incident it bears on
 * @param date the last day on which it still helps
 * @param occasion what for
 * @param source stated, or implied by the calendar; STATED when not given
 * @param essential after it the goods are useless
 */
@RecordBuilder
public record Deadline(
        String incidentId,
        LocalDate date,
        String occasion,
        @JsonProperty(defaultValue = "STATED") DeadlineSource source,
        boolean essential)
        implements CaseFact {
    public Deadline {
        source = Defaults.or(source, DeadlineSource.STATED);
    }

    @Override
    public String key() {
        return incidentId + "@" + date;
    }
}
