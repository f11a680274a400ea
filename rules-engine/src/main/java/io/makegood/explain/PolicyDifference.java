package io.makegood.explain;

import io.makegood.casefile.CaseFile;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import java.util.List;

/**
 * Something that two policies decide otherwise, shown by a case that both decided.
 *
 * @param incident what went wrong
 * @param remedy what the customer gets by the policy
 * @param otherRemedy what he gets by the other one; the same where the rest is otherwise
 * @param generosity how that stands to what he gets by the other one
 * @param where facts that are enough for both policies to choose so for a claim by itself, of which none can be left out; empty where none are known
 * @param example the case
 * @param decisionId the claim of the case, as its decision is called
 * @param resolution what the policy decides
 * @param otherResolution what the other one decides
 * @since 0.1.0
 */
public record PolicyDifference(
        IncidentType incident,
        RemedyType remedy,
        RemedyType otherRemedy,
        Generosity generosity,
        List<Why.SufficientFact> where,
        CaseFile example,
        String decisionId,
        Resolution resolution,
        Resolution otherResolution) {
    /** As it is. */
    public PolicyDifference {
        where = List.copyOf(where);
    }

    /** What the policy decides about the claim. */
    public LineDecision decision() {
        return decision(resolution);
    }

    /** What the other one decides about it. */
    public LineDecision otherDecision() {
        return decision(otherResolution);
    }

    private LineDecision decision(Resolution of) {
        return of.decisions().stream()
                .filter(decision -> decision.id().equals(decisionId))
                .findFirst()
                .orElseThrow();
    }
}
