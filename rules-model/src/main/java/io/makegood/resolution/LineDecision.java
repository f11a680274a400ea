package io.makegood.resolution;

import io.makegood.vocabulary.Basis;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RentalState;
import io.makegood.vocabulary.ResolutionStatus;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
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
 * @param status where this decision stands
 * @param remedy what the customer gets, now or when the pause ends
 * @param amount the money the remedy pays to the customer; null when it pays none
 * @param parts what the amount consists of; empty when there is none
 * @param refunds how much of the amount goes where; empty when there is none
 * @param refundMethod where the money goes; null when not known or not applicable
 * @param refundTiming when it goes out; null when not known or not applicable
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
public record LineDecision(
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
        List<Refund> refunds,
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
        @Nullable Pause pause,
        List<Option> options,
        FaultParty fault,
        Basis basis,
        @Nullable String legalReference,
        List<String> findings) {
    public LineDecision {
        parts = List.copyOf(parts);
        refunds = List.copyOf(refunds);
        cancelledLines = List.copyOf(cancelledLines);
        compensations = List.copyOf(compensations);
        costs = List.copyOf(costs);
        recourse = List.copyOf(recourse);
        options = List.copyOf(options);
        findings = List.copyOf(findings);
    }
}
