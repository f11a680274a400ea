package io.makegood.testkit;

import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what is decided on one line, or on the order as a whole. A failure tells what was decided and why: the deciding reasons of this decision,
 * and what was outranked.
 */
public final class LineDecisionAssert extends AbstractAssert<LineDecisionAssert, LineDecision> {
    private final ResolutionAssert whole;
    private final Resolution resolution;

    LineDecisionAssert(LineDecision actual, ResolutionAssert whole, Resolution resolution) {
        super(actual, LineDecisionAssert.class);
        this.whole = whole;
        this.resolution = resolution;
        // What the test said about the resolution is said of its lines.
        info.description(whole.getWritableAssertionInfo().description());
    }

    /** Back to the resolution. */
    public ResolutionAssert resolution() {
        return whole;
    }

    /** Another decision of the same resolution. */
    public LineDecisionAssert line(String id) {
        return whole.line(id);
    }

    /** It is carried out now, and is this remedy. */
    public LineDecisionAssert grants(RemedyType remedy) {
        return holds(
                actual.remedy() instanceof Remedy.Granted && actual.remedyType().equals(remedy),
                remedy + " now",
                remedy());
    }

    /** What was asked for is not given. */
    public LineDecisionAssert declines() {
        return holds(actual.remedy() instanceof Remedy.Decline, "a refusal", remedy());
    }

    /** It stands so. */
    public LineDecisionAssert hasStatus(ResolutionStatus status) {
        return holds(actual.status() == status, "status " + status, "status " + actual.status());
    }

    /** So much goes to the customer, and it is carried out now. */
    public LineDecisionAssert refunds(Money amount) {
        return holds(amount.equals(paid(actual)), "a refund of " + amount + " now", remedy());
    }

    /** No money goes to the customer, neither now nor when a pause ends. */
    public LineDecisionAssert refundsNothing() {
        return holds(
                actual.planned().repayment() == null && !(actual.planned() instanceof Remedy.Undetermined),
                "no refund",
                remedy());
    }

    /** Money goes to the customer with the decision, whatever becomes of the goods. */
    public LineDecisionAssert paysAtOnce() {
        Repayment repayment = actual.remedy() instanceof Remedy.Granted granted ? granted.repayment() : null;
        return holds(
                repayment != null && repayment.timing() == RefundTiming.IMMEDIATE,
                "money at once",
                repayment == null ? remedy() : repayment.amount() + " " + repayment.timing());
    }

    /** The customer is asked to send nothing back. What may come back or is to be disposed of is not asked for. */
    public LineDecisionAssert asksNothingBack() {
        return holds(!isAskedBack(), "nothing asked back", "return " + returning());
    }

    /** Just this happens with the item the customer has. */
    public LineDecisionAssert returns(ReturnRequirement requirement) {
        return holds(actual.returning().requirement() == requirement, "return " + requirement, "return " + returning());
    }

    /** Neither shipping nor a return costs the customer anything. */
    public LineDecisionAssert chargesNothing() {
        ShippingPlan shipping = actual.planned().shipping();
        Money charge = shipping == null || shipping.charge().isZero() ? null : shipping.charge();
        boolean isReturnFree = actual.returning().paidBy() != CostBearer.CUSTOMER;
        return holds(
                charge == null && isReturnFree,
                "no charge to the customer",
                charge == null ? "a return paid by the customer" : "shipping for " + charge);
    }

    /** Nothing is carried out before this moment, unless the customer or a person acts. */
    public LineDecisionAssert waitsUntil(Instant until) {
        Remedy.Pending pending = actual.pending();
        return holds(pending != null && pending.until().equals(until), "a pause until " + until, remedy());
    }

    /** It waits, and this follows without further proof when the pause ends. */
    public LineDecisionAssert thenGives(RemedyType remedy) {
        Remedy.Pending pending = actual.pending();
        return holds(pending != null && pending.next().type().equals(remedy), "a pause, then " + remedy, remedy());
    }

    /** The customer may choose each of these, and perhaps others. */
    public LineDecisionAssert offers(RemedyType... remedies) {
        List<RemedyType> wanted = List.of(remedies);
        List<RemedyType> offered = actual.options().stream().map(Option::remedy).toList();
        return holds(
                offered.containsAll(wanted),
                "a choice with " + wanted,
                offered.isEmpty() ? "no choice, " + remedy() : "a choice of " + offered);
    }

    /** This comes on top, at once. */
    public LineDecisionAssert addsOnTop(CompensationType type) {
        List<CompensationType> added =
                actual.compensations().stream().map(Compensation::type).toList();
        return holds(added.contains(type), type + " on top", added.isEmpty() ? "nothing on top" : added + " on top");
    }

    /** Something in this decision rests on this principle. */
    public LineDecisionAssert restsOn(String principle) {
        List<Reason> reasons = resolution.rationale().stream()
                .filter(reason -> reason.decisionId().equals(actual.id()))
                .toList();
        return holds(
                reasons.stream().anyMatch(Told.isFor(principle)),
                "something that rests on `" + principle + "`",
                Told.uncited(principle, reasons));
    }

    private LineDecisionAssert holds(boolean holds, String expected, String got) {
        if (!holds) {
            String item = actual.item() == null ? "" : " (" + actual.item() + ")";
            throw failure("%s", actual.id() + item + "\n" + Told.mismatch(expected, got, actual, resolution));
        }
        return this;
    }

    private boolean isAskedBack() {
        return switch (actual.returning().requirement()) {
            case REQUIRED_BEFORE_REFUND, AFTER_REPLACEMENT -> true;
            case NOT_REQUIRED, KEEP_ITEM, DONATE, DISPOSE, OPTIONAL, PROHIBITED -> false;
        };
    }

    private String returning() {
        return actual.returning().requirement()
                + (actual.returning().until() == null
                        ? ""
                        : " until " + actual.returning().until());
    }

    private String remedy() {
        Money amount = actual.planned().amount();
        String gives = actual.remedyType() + (amount == null ? "" : " of " + amount);
        Remedy.Pending pending = actual.pending();
        return pending == null
                ? gives + (actual.remedy() instanceof Remedy.Granted ? " now" : "")
                : pending.kind() + " until " + pending.until() + ", then " + gives
                        + (pending.options().isEmpty()
                                ? ""
                                : pending.options().stream()
                                        .map(option -> option.remedy().name())
                                        .collect(Collectors.joining(", ", "; choice of ", "")));
    }

    /** What is paid now; null when nothing is. */
    static @Nullable Money paid(LineDecision decision) {
        return decision.remedy() instanceof Remedy.Granted granted ? granted.amount() : null;
    }
}
