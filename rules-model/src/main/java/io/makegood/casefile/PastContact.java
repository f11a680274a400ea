package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.Outcome;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An earlier contact about the same incident.
 *
 * @param incidentId the incident
 * @param at when
 * @param owner who answered; null when not known or not applicable
 * @param outcome what came of it; OPEN when not given
 */
@RecordBuilder
public record PastContact(
        String incidentId,
        Instant at,
        @Nullable String owner,
        @JsonProperty(defaultValue = "OPEN") Outcome outcome) implements CaseFact {
    public PastContact {
        outcome = Defaults.or(outcome, Outcome.OPEN);
    }

    @Override
    public String key() {
        return incidentId + "@" + at;
    }
}
