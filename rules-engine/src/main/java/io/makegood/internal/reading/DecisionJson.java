package io.makegood.internal.reading;

import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.Recourse;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.RentalChange;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.ReturnInstruction;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.Basis;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RentalState;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is written in JSON: the figures of the remedy stand beside its name, so that a part of a resolution is told by the name of what it
 * holds, whatever form the remedy has. Its components are the fields of the JSON, in their order.
 *
 * @param id incident id, or incident id and line id joined by a slash
 * @param incidentId the incident
 * @param orderId the order
 * @param lineId the line; null for the order as a whole
 * @param item title of the line; null when not known or not applicable
 * @param incident what went wrong
 * @param status where this decision stands
 * @param remedy what the customer gets, now or when the pause ends
 * @param amount the money the remedy pays to the customer; null when it pays none
 * @param parts what the amount consists of; empty when there is none
 * @param refunds how much of the amount goes where; empty when there is none
 * @param refundMethod where the money goes; null when none does
 * @param refundTiming when it goes out; null when none does
 * @param amountReleased what the customer had not paid yet and no longer has to pay; null when nothing
 * @param amountDue what remains to be paid by the customer, charges for shipping and return aside; null when nothing
 * @param amountDueFrom the payment method on file that is asked for it; null when the customer named none, or when nothing is due
 * @param amountWaived what the customer would owe for something dearer and does not pay; null when nothing
 * @param balanceUsed what of the customer's credit with us is set against what he owes; null when nothing
 * @param cancelledLines ids of the lines that are cancelled, whole or in part; empty when none is
 * @param rentalState where a rental stands afterwards; null when the decision leaves it as it is, or when nothing is rented
 * @param rentalDue the day a rented item is due back from now on; null when that day stays, or when nothing is to come back
 * @param stockId the stock position a replacement comes from; null when not known or not applicable
 * @param shipBeforeReturn the new unit leaves before the old one is back
 * @param returning what happens with the item the customer has
 * @param shipping how a replacement travels; null when not known or not applicable
 * @param compensations what comes on top
 * @param costs who pays now and who bears it finally; adds up to amount, goods sent and compensations
 * @param recourse recovery from the party at fault, in the background
 * @param pause what the remedy waits for; null when it is executed now
 * @param options what the customer may choose from
 * @param fault whose fault it is
 * @param basis what the decision rests on
 * @param legalReference the law that gives at least this; null when none does
 * @param findings what the policy found about the claim
 */
public record DecisionJson(
        String id,
        String incidentId,
        String orderId,
        @Nullable String lineId,
        @Nullable String item,
        IncidentType incident,
        ResolutionStatus status,
        RemedyType remedy,
        @Nullable Money amount,
        List<AmountPart> parts,
        List<RefundShare> refunds,
        @Nullable RefundMethod refundMethod,
        @Nullable RefundTiming refundTiming,
        @Nullable Money amountReleased,
        @Nullable Money amountDue,
        @Nullable String amountDueFrom,
        @Nullable Money amountWaived,
        @Nullable Money balanceUsed,
        List<String> cancelledLines,
        @Nullable RentalState rentalState,
        @Nullable LocalDate rentalDue,
        @Nullable String stockId,
        boolean shipBeforeReturn,
        ReturnInstruction returning,
        @Nullable ShippingPlan shipping,
        List<Compensation> compensations,
        List<CostShare> costs,
        List<Recourse> recourse,
        @Nullable PauseJson pause,
        List<Option> options,
        FaultParty fault,
        Basis basis,
        @Nullable String legalReference,
        List<String> findings) {
    public DecisionJson {
        // An empty list is not written.
        parts = list(parts);
        refunds = list(refunds);
        cancelledLines = list(cancelledLines);
        compensations = list(compensations);
        costs = list(costs);
        recourse = list(recourse);
        options = list(options);
        findings = list(findings);
    }

    private static <E> List<E> list(@Nullable List<E> list) {
        return list == null ? List.of() : list;
    }

    /**
     * The decision that is written so.
     *
     * @throws IllegalArgumentException when it is none: when its figures do not fit its remedy, or its remedy its status
     */
    LineDecision toDecision() {
        Receivable receivable = new Receivable(amountReleased, amountDue, amountDueFrom, amountWaived, balanceUsed);
        Remedy.Planned planned = Remedy.Planned.of(
                remedy,
                repayment(),
                receivable.equals(Receivable.NONE) ? Receivable.NONE : receivable,
                cancelledLines,
                stockId,
                shipping);
        LineDecision decision = new LineDecision(
                id,
                incidentId,
                orderId,
                lineId,
                item,
                incident,
                remedy(planned),
                returning,
                rentalState == null ? null : new RentalChange(rentalState, rentalDue),
                compensations,
                costs,
                recourse,
                fault,
                basis,
                legalReference,
                findings);
        // What the form of the remedy has no place for would be lost.
        if (!of(decision).equals(this)) {
            throw new IllegalArgumentException(
                    "decision `" + id + "` says things that do not fit `" + remedy + "` and `" + status + "`");
        }
        return decision;
    }

    private @Nullable Repayment repayment() {
        if (amount == null) {
            return null;
        }
        if (refundMethod == null || refundTiming == null) {
            throw new IllegalArgumentException("decision `" + id + "` pays money, and nothing says where or when");
        }
        return new Repayment(amount, parts, refunds, refundMethod, refundTiming);
    }

    private Remedy remedy(Remedy.Planned planned) {
        return switch (status) {
            case FINAL -> {
                if (planned instanceof Remedy.Granted granted) {
                    yield granted;
                }
                throw new IllegalArgumentException("decision `" + id + "` gives money, and nothing says how much");
            }
            case PROVISIONAL -> new Remedy.Wait(until(), planned, options);
            case NEEDS_REVIEW -> new Remedy.Review(until(), planned, options);
            case AWAITING_CUSTOMER_CHOICE -> new Remedy.Choice(until(), planned, options);
            case AWAITING_CUSTOMER_INFO -> {
                InfoRequest question = pause == null ? null : pause.question();
                if (question == null) {
                    throw new IllegalArgumentException("decision `" + id + "` waits for an answer to no question");
                }
                yield new Remedy.Question(question, until(), planned, options);
            }
            case DECLINED_WITH_ALTERNATIVES -> new Remedy.Decline(options);
        };
    }

    private Instant until() {
        if (pause == null) {
            throw new IllegalArgumentException("decision `" + id + "` waits, and nothing says until when");
        }
        return pause.until();
    }

    static DecisionJson of(LineDecision decision) {
        Remedy.Planned planned = decision.planned();
        Repayment repayment = planned.repayment();
        Receivable receivable = planned.receivable();
        RentalChange rental = decision.rental();
        Remedy.Pending pending = decision.pending();
        return new DecisionJson(
                decision.id(),
                decision.incidentId(),
                decision.orderId(),
                decision.lineId(),
                decision.item(),
                decision.incident(),
                decision.status(),
                decision.remedyType(),
                planned.amount(),
                planned.parts(),
                planned.shares(),
                repayment == null ? null : repayment.method(),
                repayment == null ? null : repayment.timing(),
                receivable.released(),
                receivable.due(),
                receivable.dueFrom(),
                receivable.waived(),
                receivable.balanceUsed(),
                planned.cancelledLines(),
                rental == null ? null : rental.state(),
                rental == null ? null : rental.due(),
                planned.stockId(),
                decision.returning().requirement() == ReturnRequirement.AFTER_REPLACEMENT,
                decision.returning(),
                planned.shipping(),
                decision.compensations(),
                decision.costs(),
                decision.recourse(),
                pending == null
                        ? null
                        : new PauseJson(pending.kind(), pending.until(), pending.question(), pending.type()),
                decision.options(),
                decision.fault(),
                decision.basis(),
                decision.legalReference(),
                decision.findings());
    }
}
