package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.SelfCheck;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong with an order, as reported.
 *
 * @param id unique in the case
 * @param orderId the order
 * @param lineIds the lines of that order it is about; empty means the order as a whole
 * @param type what went wrong
 * @param reportedAt when it was reported
 * @param occurredOn when it happened; null when not known or not applicable
 * @param fault whose fault it is, when that is known beforehand; UNKNOWN when not given
 * @param selfChecks where the customer already looked or asked
 * @param affectedCustomers customers hit by the same failure; 0 and 1 mean only this one
 * @param affectedUnits pieces of each line concerned; null means all
 * @param statement the customer's words; untrusted text, never evaluated; null when not known or not applicable
 * @param question a concrete question the customer asked; untrusted text, never evaluated; null when not known or not applicable
 * @param idea an improvement the customer suggested; untrusted text, never evaluated; null when not known or not applicable
 * @param contradicted facts of the case contradict the report
 * @param mergeIntoOrderId for a merge: the open order to merge this one into; null when not known or not applicable
 * @param attributes what the vocabulary of a policy adds; none when not given
 */
@RecordBuilder
public record Incident(
        String id,
        String orderId,
        Set<String> lineIds,
        IncidentType type,
        Instant reportedAt,
        @Nullable LocalDate occurredOn,
        @JsonProperty(defaultValue = "UNKNOWN") FaultParty fault,
        Set<SelfCheck> selfChecks,
        int affectedCustomers,
        @Nullable Integer affectedUnits,
        @Nullable String statement,
        @Nullable String question,
        @Nullable String idea,
        boolean contradicted,
        @Nullable String mergeIntoOrderId,
        @JsonUnwrapped Attributes attributes)
        implements CaseFact {
    public Incident {
        attributes = Defaults.or(attributes, Attributes.NONE);
        lineIds = Defaults.set(lineIds);
        fault = Defaults.or(fault, FaultParty.UNKNOWN);
        selfChecks = Defaults.terms(selfChecks);
    }

    @Override
    public String key() {
        return id;
    }
}
