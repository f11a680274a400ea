package io.makegood.resolution;

import io.makegood.vocabulary.Basis;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about one incident on one order line, or on the order as a whole.
 *
 * @param id incident id, or incident id and line id joined by a slash
 * @param incidentId the incident
 * @param orderId the order
 * @param lineId the line; null for the order as a whole
 * @param item title of the line; null when not known or not applicable
 * @param incident what went wrong
 * @param remedy what the customer gets, with its figures; whether it is carried out now is part of it
 * @param returning what happens with the item the customer has
 * @param rental what becomes of a rental; null when it stays as it is, or when nothing is rented
 * @param compensations what comes on top, at once, whatever the remedy waits for
 * @param costs who pays now and who bears it finally; adds up to repayment, goods sent and compensations
 * @param recourse recovery from the party at fault, in the background
 * @param fault whose fault it is
 * @param basis what the decision rests on
 * @param legalReference the law that gives at least this; null when none does
 * @param findings what the policy found about the claim
 */
@RecordBuilder
public record LineDecision(
        String id,
        String incidentId,
        String orderId,
        @Nullable String lineId,
        @Nullable String item,
        IncidentType incident,
        Remedy remedy,
        ReturnInstruction returning,
        @Nullable RentalChange rental,
        List<Compensation> compensations,
        List<CostShare> costs,
        List<Recourse> recourse,
        FaultParty fault,
        Basis basis,
        @Nullable String legalReference,
        List<String> findings) {
    public LineDecision {
        compensations = Lists.copy(compensations);
        costs = Lists.copy(costs);
        recourse = Lists.copy(recourse);
        findings = Lists.copy(findings);
    }

    /** Where this decision stands. */
    public ResolutionStatus status() {
        return remedy.status();
    }

    /** The term for what the customer gets, now or when the pause ends. */
    public RemedyType remedyType() {
        return remedy.type();
    }

    /** What the customer gets, now or when the pause ends: for showing it. What is carried out now is {@link Remedy.Granted}. */
    public Remedy.Planned planned() {
        return remedy.planned();
    }

    /** What the remedy waits for; null when for nothing. */
    public Remedy.@Nullable Pending pending() {
        return remedy instanceof Remedy.Pending pending ? pending : null;
    }

    /** What the customer may choose from; empty when there is no choice. */
    public List<Option> options() {
        return remedy instanceof Remedy.Pending pending
                ? pending.options()
                : remedy instanceof Remedy.Decline decline ? decline.alternatives() : List.of();
    }
}
