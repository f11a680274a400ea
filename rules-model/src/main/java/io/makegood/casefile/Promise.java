package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.PromiseEvidence;
import io.makegood.vocabulary.PromiseGiver;
import io.makegood.vocabulary.RemedyType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A commitment made to the customer. Promises bind, whoever made them.
 *
 * @param id unique in the case
 * @param incidentId the incident it is invoked for
 * @param by who made it
 * @param madeAt when
 * @param remedy the remedy promised; null when only the text says what
 * @param text the words
 * @param expires when it ends; null when not known or not applicable
 * @param evidence how we know; RECORD when not given
 * @param conditionUnmet the condition it was made under is not met
 */
@RecordBuilder
public record Promise(
        String id,
        String incidentId,
        PromiseGiver by,
        Instant madeAt,
        @Nullable RemedyType remedy,
        String text,
        @Nullable Instant expires,
        @JsonProperty(defaultValue = "RECORD") PromiseEvidence evidence,
        boolean conditionUnmet)
        implements CaseFact {
    public Promise {
        evidence = Defaults.or(evidence, PromiseEvidence.RECORD);
    }

    @Override
    public String key() {
        return id;
    }
}
