package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided before about an incident, and what became of it.
 *
 * @param id unique in the case
 * @param incidentId the incident
 * @param lineId the line; null for the order as a whole
 * @param at when it was decided
 * @param status how it stood
 * @param remedy what was decided
 * @param nextRemedy what was to follow when the date passed; null when not known or not applicable
 * @param dueAt the date; null when not known or not applicable
 * @param outcome what became of it; OPEN when not given
 * @param compensated whether a compensation was given with it
 * @param askedQuestion whether the one question was already asked
 */
@RecordBuilder
public record EarlierResolution(
        String id,
        String incidentId,
        @Nullable String lineId,
        Instant at,
        ResolutionStatus status,
        RemedyType remedy,
        @Nullable RemedyType nextRemedy,
        @Nullable Instant dueAt,
        @JsonProperty(defaultValue = "OPEN") Outcome outcome,
        boolean compensated,
        boolean askedQuestion)
        implements CaseFact {
    public EarlierResolution {
        outcome = Defaults.or(outcome, Outcome.OPEN);
    }

    @Override
    public String key() {
        return id;
    }
}
