package io.makegood.internal.safeguards;

import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.ShippingOption;
import io.makegood.internal.claims.Bearing;
import io.makegood.resolution.Communication;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Pause;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Checks a finished resolution against the never-list and the arithmetic. */
public final class Safeguards {
    /** A review that lasts longer than this is a dragging, whatever a policy says. */
    private static final Duration LONGEST_REVIEW = Duration.ofDays(7);

    /** The principles of the documents no finished resolution offends. */
    public static final Set<String> PRINCIPLES = Set.of(
            "never-drag-a-clear-refund",
            "never-wait-for-carrier-proceedings",
            "never-leave-the-rest-uncancellable",
            "never-charge-for-expedite",
            "never-return-fee-half-the-price",
            "never-hold-for-supervisor",
            "never-remote-delete",
            "never-no-reply",
            "never-hide-contact",
            "never-survey-instead-of-answer",
            "honest-no-guarantee",
            "under-promise-over-deliver",
            "wait-has-a-hard-stop",
            "advance-replacement",
            "platform-absorbs-seller-fault",
            "customer-over-accounting",
            "clear-plain-words",
            "problem-solved-is-the-goal",
            "nothing-paid-twice",
            "law-is-the-floor",
            "a-person-decides-doubts");

    private final Map<String, Bearing> claims;
    private final Resolution resolution;
    private final List<Violation> violations = new ArrayList<>();

    private Safeguards(List<Bearing> claims, Resolution resolution) {
        this.claims = claims.stream().collect(Collectors.toMap(Bearing::id, Function.identity()));
        this.resolution = resolution;
    }

    /** Everything the resolution must not be and is; empty for a good one. */
    public static List<Violation> violations(List<Bearing> claims, Resolution resolution) {
        Safeguards safeguards = new Safeguards(claims, resolution);
        safeguards.check();
        return safeguards.violations;
    }

    private void check() {
        if (resolution.decisions().size() != claims.size()) {
            violation("problem-solved-is-the-goal", "", "not every incident and line is decided");
        }
        for (LineDecision decision : resolution.decisions()) {
            Bearing claim = claims.get(decision.id());
            if (claim == null) {
                violation("problem-solved-is-the-goal", decision.id(), "nobody claimed this");
                continue;
            }
            checkMoney(claim, decision);
            checkCosts(decision);
            checkReturn(decision);
            checkShipping(claim, decision);
            checkPause(claim, decision);
            checkCounterfeit(claim, decision);
            checkWords(claim, decision);
            checkPlans(claim, decision);
            checkLaw(claim, decision);
        }
        checkOncePerLine();
        resolution.communications().forEach(this::checkCommunication);
        if (resolution.approval() != null
                && (!resolution.approval().background() || resolution.approval().customerVisible())) {
            violation("never-hold-for-supervisor", "", "the customer is kept waiting for a signature");
        }
    }

    private void checkMoney(Bearing claim, LineDecision decision) {
        Money amount = decision.amount();
        if (amount == null) {
            return;
        }
        if (amount.isNegative()) {
            violation("clear-plain-words", decision.id(), "an amount below zero");
        }
        boolean overpaid = decision.incident() == IncidentType.PAYMENT_AMOUNT_MISMATCH
                || decision.incident() == IncidentType.DOUBLE_CHARGE
                // Credit that stays on the account is the customer's own money.
                || decision.remedy() == RemedyType.APPLY_BALANCE;
        if (!overpaid && amount.isGreaterThan(claim.refundable())) {
            violation(
                    "nothing-paid-twice",
                    decision.id(),
                    amount + " are paid where " + claim.refundable() + " are left");
        }
        boolean disputed = claim.caseFile().payments().stream()
                .anyMatch(p -> p.orderId().equals(claim.order().id())
                        && (p.dispute() == DisputeState.OPEN || p.dispute() == DisputeState.WON));
        if (disputed && decision.remedy().paysMoney()) {
            violation("nothing-paid-twice", decision.id(), "money is paid that the bank is giving back");
        }
        if (decision.parts() != null) {
            Money sum = decision.parts()
                    .goods()
                    .plus(decision.parts().shipping())
                    .plus(decision.parts().tax())
                    .plus(decision.parts().duty())
                    .minus(decision.parts().alreadyReturned());
            if (!sum.equals(amount)) {
                violation("clear-plain-words", decision.id(), "the parts add up to " + sum + ", not to " + amount);
            }
        }
    }

    private void checkCosts(LineDecision decision) {
        Map<String, Money> recourse = new HashMap<>();
        for (CostShare share : decision.costs()) {
            if (share.bearer() == CostBearer.CUSTOMER || share.payer() != CostBearer.PLATFORM) {
                violation("never-return-fee-half-the-price", decision.id(), "the customer pays for " + share.purpose());
            }
            if (share.purpose().equals("refund") && !share.amount().equals(decision.amount())) {
                violation("customer-over-accounting", decision.id(), "the costs do not add up to the refund");
            }
            if (share.bearer() != CostBearer.PLATFORM) {
                recourse.merge(share.amount().getCurrencyUnit().getCode(), share.amount(), Money::plus);
            }
        }
        for (var claimed : decision.recourse()) {
            Money sum = recourse.get(claimed.amount().getCurrencyUnit().getCode());
            if (!claimed.amount().equals(sum)) {
                violation("platform-absorbs-seller-fault", decision.id(), "recourse and costs do not add up");
            }
        }
        boolean booked =
                decision.costs().stream().anyMatch(share -> share.purpose().equals("refund"));
        if (decision.amount() != null && decision.remedy().paysMoney() && !booked) {
            violation("customer-over-accounting", decision.id(), "a refund nobody bears");
        }
    }

    private void checkReturn(LineDecision decision) {
        if (decision.returning().paidBy() == CostBearer.CUSTOMER) {
            violation("never-return-fee-half-the-price", decision.id(), "the customer pays for the return");
        }
        if (decision.returning().requirement() == ReturnRequirement.AFTER_REPLACEMENT && !decision.shipBeforeReturn()) {
            violation("advance-replacement", decision.id(), "the old one has to come back first");
        }
    }

    private void checkShipping(Bearing claim, LineDecision decision) {
        ShippingPlan plan = decision.shipping();
        if (plan == null) {
            return;
        }
        if (!plan.charge().isZero()) {
            violation(
                    "never-charge-for-expedite",
                    decision.id(),
                    "the customer pays " + plan.charge() + " for the shipping");
        }
        boolean guaranteed = claim.caseFile().shippingOptions().stream()
                .filter(o -> o.id().equals(plan.optionId()))
                .anyMatch(ShippingOption::guaranteed);
        if (plan.confidence() == DeliveryConfidence.GUARANTEED && !guaranteed) {
            violation("honest-no-guarantee", decision.id(), "a date is guaranteed that nobody guarantees");
        }
        if (plan.atTheLatest().isBefore(plan.expected())) {
            violation("under-promise-over-deliver", decision.id(), "the promised day is before the expected one");
        }
    }

    private void checkPause(Bearing claim, LineDecision decision) {
        Pause pause = decision.pause();
        boolean ended = decision.status() == ResolutionStatus.FINAL
                || decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES;
        if (pause == null) {
            if (!ended) {
                violation("wait-has-a-hard-stop", decision.id(), "the customer waits without a date");
            }
            return;
        }
        Instant now = claim.caseFile().clock().now();
        if (pause.until().isBefore(now)) {
            violation("wait-has-a-hard-stop", decision.id(), "the date is past already");
        }
        if (pause.kind() == PauseKind.WAIT) {
            Instant longest = claim.deliveries()
                    .nextBusinessDay()
                    .atTime(LocalTime.MAX)
                    .atZone(claim.caseFile().clock().zone())
                    .toInstant();
            if (pause.until().isAfter(longest)) {
                violation(
                        "never-wait-for-carrier-proceedings", decision.id(), "the wait is longer than a business day");
            }
        }
        if (pause.kind() == PauseKind.REVIEW && pause.until().isAfter(now.plus(LONGEST_REVIEW))) {
            violation("a-person-decides-doubts", decision.id(), "the review takes too long");
        }
    }

    private void checkCounterfeit(Bearing claim, LineDecision decision) {
        boolean clear = decision.incident() == IncidentType.COUNTERFEIT
                && claim.refundable().isPositive()
                && !isSeenTo(claim)
                && claim.caseFile().payments().stream()
                        .noneMatch(p -> p.orderId().equals(claim.order().id()) && p.dispute() != DisputeState.NONE)
                && decisionsOnLine(claim) == 1;
        boolean now = decision.status() == ResolutionStatus.FINAL && decision.refundTiming() == RefundTiming.IMMEDIATE;
        if (clear && !(now && decision.remedy().paysMoney())) {
            violation("never-drag-a-clear-refund", decision.id(), "a fake is not paid back at once");
        }
    }

    /** Decisions on the same line, and those on the whole order that pay for its lines. */
    private long decisionsOnLine(Bearing claim) {
        return resolution.decisions().stream()
                .filter(d -> claim.line() != null
                        && (claim.line().id().equals(d.lineId())
                                || d.lineId() == null
                                        && d.orderId().equals(claim.order().id())
                                        && d.remedy().paysMoney()))
                .count();
    }

    /** Whether this is closed, or being made good by another decision since an earlier contact. */
    private boolean isSeenTo(Bearing claim) {
        return isClosed(claim)
                || claims.values().stream()
                        .filter(other -> other != claim && (other.underWay() || other.solved()))
                        .filter(other -> other.order().id().equals(claim.order().id())
                                && other.lines().containsAll(claim.lines()))
                        .anyMatch(other -> other.last() != null
                                && (other.last().remedy().paysMoney()
                                        || other.last().remedy().shipsGoods()));
    }

    private static boolean isClosed(Bearing claim) {
        return claim.last() != null
                && (claim.last().outcome() == Outcome.SOLVED || claim.last().status() == ResolutionStatus.FINAL);
    }

    private void checkWords(Bearing claim, LineDecision decision) {
        // Nobody writes to a customer about what is only planned.
        if (resolution.communications().isEmpty() || claim.plannedAction() != null) {
            return;
        }
        List<CommPoint> points = resolution.communications().get(0).points();
        boolean restOpen = claim.order().lines().stream()
                .anyMatch(l -> !claim.lines().contains(l) && l.status() == LineStatus.OPEN);
        if (decision.incident().matter() == Matter.UNAVAILABILITY
                && decision.remedy().paysMoney()
                && restOpen
                && !points.contains(CommPoint.OFFER_CANCEL_REST)) {
            violation(
                    "never-leave-the-rest-uncancellable",
                    decision.id(),
                    "the customer is not offered to cancel the rest");
        }
        boolean adverse = decision.status() == ResolutionStatus.NEEDS_REVIEW
                || decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES;
        if (adverse && !points.contains(CommPoint.APPEAL_ROUTE)) {
            violation("a-person-decides-doubts", decision.id(), "no way to speak to a person is named");
        }
    }

    private void checkPlans(Bearing claim, LineDecision decision) {
        var plan = claim.plannedAction();
        if (plan == null || plan.courtOrder() || (plan.noticeGiven() && plan.consentGiven())) {
            return;
        }
        boolean blocked = resolution.blockedActions().stream()
                .anyMatch(b -> b.action() == plan.type() && b.incidentId().equals(plan.incidentId()));
        if (!blocked) {
            violation("never-remote-delete", decision.id(), "what was bought would be taken away");
        }
    }

    /** The law is met by what it grants, or by what the customer asked for himself; where something is still open, by what follows. */
    private void checkLaw(Bearing claim, LineDecision decision) {
        boolean settled = isSeenTo(claim)
                || !claim.refundable().isPositive()
                || decisionsOnLine(claim) > 1
                || claim.caseFile().payments().stream()
                        .anyMatch(p -> p.orderId().equals(claim.order().id()) && p.dispute() != DisputeState.NONE);
        boolean asked = claim.wish() != null && claim.wish().remedy() == decision.remedy();
        boolean met = claim.isLawful(decision.remedy())
                || decision.options().stream().anyMatch(option -> claim.isLawful(option.remedy()));
        if (!claim.floors().isEmpty() && !settled && !asked && !met) {
            violation(
                    "law-is-the-floor",
                    decision.id(),
                    "less than " + claim.floors().get(0).reference() + " gives");
        }
    }

    private void checkOncePerLine() {
        Map<String, Money> paid = new HashMap<>();
        Map<String, Integer> sent = new HashMap<>();
        for (LineDecision decision : resolution.decisions()) {
            String line = decision.lineId();
            if (line == null
                    || decision.incident() == IncidentType.DOUBLE_CHARGE
                    || decision.incident() == IncidentType.PAYMENT_AMOUNT_MISMATCH) {
                continue;
            }
            if (decision.amount() != null && decision.remedy().paysMoney()) {
                paid.merge(line, decision.amount(), Money::plus);
            }
            if (decision.remedy().shipsGoods()) {
                sent.merge(line, 1, Integer::sum);
            }
            Bearing claim = claims.get(decision.id());
            Money sum = paid.get(line);
            if (claim != null && sum != null && sum.isGreaterThan(wholeLine(claim))) {
                violation("nothing-paid-twice", decision.id(), "the line is paid back more than once");
            }
            if (sent.getOrDefault(line, 0) > 1 || (sum != null && sent.containsKey(line) && isWhole(claim, sum))) {
                violation("nothing-paid-twice", decision.id(), "the line is made good more than once");
            }
        }
    }

    private static boolean isWhole(@Nullable Bearing claim, Money sum) {
        return claim != null && !sum.isLessThan(claim.paid());
    }

    private static Money wholeLine(Bearing claim) {
        Money whole = claim.line() == null
                ? claim.paid()
                : claim.line()
                        .unitPrice()
                        .multipliedBy(claim.line().quantity())
                        .plus(
                                claim.line().shippingPaid() == null
                                        ? Money.zero(claim.currency())
                                        : claim.line().shippingPaid())
                        .plus(
                                claim.line().taxPaid() == null
                                        ? Money.zero(claim.currency())
                                        : claim.line().taxPaid())
                        .plus(
                                claim.line().dutyPaid() == null
                                        ? Money.zero(claim.currency())
                                        : claim.line().dutyPaid());
        Money returned = Money.zero(claim.currency());
        for (LedgerEntry entry : claim.caseFile().ledger()) {
            boolean ours = claim.lines().stream().anyMatch(line -> line.id().equals(entry.lineId()));
            returned = ours && entry.kind() != LedgerKind.COMPENSATION ? returned.plus(entry.amount()) : returned;
        }
        return whole.isGreaterThan(returned) ? whole.minus(returned) : Money.zero(claim.currency());
    }

    private void checkCommunication(Communication communication) {
        String replyTo = communication.replyTo().toLowerCase(Locale.ROOT);
        if (replyTo.isBlank() || replyTo.contains("no-reply") || replyTo.contains("noreply")) {
            violation("never-no-reply", "", "the message cannot be answered");
        }
        if (!communication.points().contains(CommPoint.REPLYABLE_CHANNEL)) {
            violation("never-hide-contact", "", "the message does not say how to reach us");
        }
        if (communication.text().isBlank()) {
            violation("never-survey-instead-of-answer", "", "the message says nothing");
        }
    }

    private void violation(String principle, String decisionId, String message) {
        violations.add(new Violation(principle, decisionId, message));
    }
}
