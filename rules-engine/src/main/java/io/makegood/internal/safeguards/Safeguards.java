package io.makegood.internal.safeguards;

import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.ShippingOption;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.ledger.BalanceCheck;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Communication;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Pause;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.IncidentType;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
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

    /** Remedies that are nothing without money; a cancellation, an exchange or a price that holds is something. */
    public static final Set<RemedyType> MONEY_ONLY = Set.of(
            RemedyType.REFUND_FULL, RemedyType.REFUND_PARTIAL, RemedyType.STORE_CREDIT, RemedyType.PRICE_ADJUSTMENT);

    private final List<ClaimContext> claims;
    private final @Nullable Predicate<CommPoint> says;
    /** Decisions on a line, and those that pay for a whole order; counted when somebody asks. */
    private @Nullable Map<String, Integer> onLine;

    private Map<String, Integer> onOrder = Map.of();
    private @Nullable List<ClaimContext> decidedBefore;

    private final Resolution resolution;
    private final @Nullable BalanceCheck conservation;
    private final List<Violation> violations = new ArrayList<>(0);

    private Safeguards(List<ClaimContext> claims, Resolution resolution, @Nullable Predicate<CommPoint> says) {
        this.claims = claims;
        this.resolution = resolution;
        this.says = says;
        this.conservation = conservation(claims, resolution);
    }

    /**
     * Everything the resolution must not be and is; empty for a good one.
     *
     * @param claims by id
     * @param said whether the message makes a point; null when nobody writes to the customer
     */
    public static List<Violation> violations(
            List<ClaimContext> claims, Resolution resolution, @Nullable Predicate<CommPoint> says) {
        Safeguards safeguards = new Safeguards(claims, resolution, says);
        safeguards.check();
        return safeguards.violations;
    }

    /** As above, by the words of the message. */
    public static List<Violation> violations(List<ClaimContext> claims, Resolution resolution) {
        if (resolution.communications().isEmpty()) {
            return violations(claims, resolution, null);
        }
        Communication message = resolution.communications().get(0);
        Safeguards safeguards = new Safeguards(claims, resolution, message.points()::contains);
        safeguards.check();
        safeguards.checkWording(message);
        return safeguards.violations;
    }

    private void check() {
        if (resolution.decisions().size() != claims.size()) {
            violation("problem-solved-is-the-goal", "", "not every incident and line is decided");
        }
        for (int i = 0; i < resolution.decisions().size(); i++) {
            LineDecision decision = resolution.decisions().get(i);
            ClaimContext claim = i < claims.size() && claims.get(i).id().equals(decision.id()) ? claims.get(i) : null;
            if (claim == null) {
                violation("problem-solved-is-the-goal", decision.id(), "nobody claimed this");
                continue;
            }
            checkMoney(decision);
            checkCosts(decision);
            checkReturn(decision);
            checkShipping(claim, decision);
            checkPause(claim, decision);
            checkCounterfeit(claim, decision);
            checkWords(claim, decision);
            checkPlans(claim, decision);
            checkLaw(claim, decision);
        }
        checkOncePerPiece();
        checkConservation();
        if (says != null && !says.test(CommPoint.REPLYABLE_CHANNEL)) {
            violation("never-hide-contact", "", "the message does not say how to reach us");
        }
        if (resolution.approval() != null
                && (!resolution.approval().background() || resolution.approval().customerVisible())) {
            violation("never-hold-for-supervisor", "", "the customer is kept waiting for a signature");
        }
    }

    private void checkMoney(LineDecision decision) {
        Money amount = decision.amount();
        if (amount == null) {
            if (MONEY_ONLY.contains(decision.remedy())
                    && decision.status() == ResolutionStatus.FINAL
                    && decision.amountReleased() == null) {
                violation("clear-plain-words", decision.id(), "money is said to go back, and it is none");
            }
            return;
        }
        if (amount.isNegative()) {
            violation("clear-plain-words", decision.id(), "an amount below zero");
        }
        if (!BalanceCheck.isSumOfParts(amount, decision.parts())) {
            violation("clear-plain-words", decision.id(), "the parts do not add up to " + amount);
        }
        if (!BalanceCheck.isSumOfRefunds(amount, decision.refunds())) {
            violation(
                    "customer-over-accounting",
                    decision.id(),
                    "what goes to each instrument does not add up to " + amount);
        }
    }

    private void checkCosts(LineDecision decision) {
        boolean booked = false;
        List<CostShare> costs = decision.costs();
        for (int i = 0; i < costs.size(); i++) {
            CostShare share = costs.get(i);
            if (share.bearer() == CostBearer.CUSTOMER || share.payer() != CostBearer.PLATFORM) {
                violation("never-return-fee-half-the-price", decision.id(), "the customer pays for " + share.purpose());
            }
            if (share.purpose().equals("refund") && !share.amount().equals(decision.amount())) {
                violation("customer-over-accounting", decision.id(), "the costs do not add up to the refund");
            }
            booked |= share.purpose().equals("refund");
        }
        for (var claimed : decision.recourse()) {
            if (!claimed.amount()
                    .equals(borneByOthers(decision, claimed.amount().getCurrencyUnit()))) {
                violation("platform-absorbs-seller-fault", decision.id(), "recourse and costs do not add up");
            }
        }
        if (decision.amount() != null && decision.remedy().paysMoney() && !booked) {
            violation("customer-over-accounting", decision.id(), "a refund nobody bears");
        }
    }

    /** What others bear in a currency; null when they bear nothing, for then nothing can be recovered. */
    private static @Nullable Money borneByOthers(LineDecision decision, CurrencyUnit currency) {
        Money sum = null;
        for (CostShare share : decision.costs()) {
            if (share.bearer() != CostBearer.PLATFORM
                    && share.amount().getCurrencyUnit().equals(currency)) {
                sum = sum == null ? share.amount() : sum.plus(share.amount());
            }
        }
        return sum;
    }

    private void checkReturn(LineDecision decision) {
        if (decision.returning().paidBy() == CostBearer.CUSTOMER) {
            violation("never-return-fee-half-the-price", decision.id(), "the customer pays for the return");
        }
        if (decision.returning().requirement() == ReturnRequirement.AFTER_REPLACEMENT && !decision.shipBeforeReturn()) {
            violation("advance-replacement", decision.id(), "the old one has to come back first");
        }
    }

    private void checkShipping(ClaimContext claim, LineDecision decision) {
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
        if (plan.confidence() == DeliveryConfidence.GUARANTEED && !isGuaranteed(claim, plan.optionId())) {
            violation("honest-no-guarantee", decision.id(), "a date is guaranteed that nobody guarantees");
        }
        if (plan.atTheLatest().isBefore(plan.expected())) {
            violation("under-promise-over-deliver", decision.id(), "the promised day is before the expected one");
        }
    }

    private static boolean isGuaranteed(ClaimContext claim, String optionId) {
        for (ShippingOption option : claim.caseFile().shippingOptions()) {
            if (option.id().equals(optionId)) {
                return option.guaranteed();
            }
        }
        return false;
    }

    private void checkPause(ClaimContext claim, LineDecision decision) {
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

    private void checkCounterfeit(ClaimContext claim, LineDecision decision) {
        boolean clear = decision.incident() == IncidentType.COUNTERFEIT
                && claim.refundable().isPositive()
                && !isSeenTo(claim)
                && !isWithTheBank(claim)
                && claim.doubt() == null
                && !isMadeGoodWithItsSet(claim)
                && !(isSpent(claim) && decision.remedy() == RemedyType.INFORM_ONLY)
                && decisionsOnLine(claim) == 1;
        boolean paid = decision.refundTiming() == RefundTiming.IMMEDIATE
                || decision.amount() == null && decision.amountReleased() != null;
        boolean now = decision.status() == ResolutionStatus.FINAL && paid;
        if (clear && !(now && decision.remedy().paysMoney())) {
            violation("never-drag-a-clear-refund", decision.id(), "a fake is not paid back at once");
        }
    }

    private static boolean isWithTheBank(ClaimContext claim) {
        return claim.isDisputeOpen() || claim.isDisputeWon();
    }

    /** Decisions on the same line, and those on the whole order that pay for its lines. */
    private int decisionsOnLine(ClaimContext claim) {
        OrderLine line = claim.line();
        if (line == null) {
            return 0;
        }
        if (resolution.decisions().size() == 1) {
            return 1;
        }
        Map<String, Integer> lines = onLine;
        if (lines == null) {
            lines = new HashMap<>();
            onOrder = new HashMap<>();
            for (LineDecision d : resolution.decisions()) {
                if (d.lineId() != null) {
                    lines.merge(d.lineId(), 1, Integer::sum);
                } else if (d.remedy().paysMoney()) {
                    onOrder.merge(d.orderId(), 1, Integer::sum);
                }
                for (String cancelled : d.cancelledLines()) {
                    if (!cancelled.equals(d.lineId())) {
                        lines.merge(cancelled, 1, Integer::sum);
                    }
                }
            }
            onLine = lines;
        }
        return lines.getOrDefault(line.id(), 0)
                + onOrder.getOrDefault(claim.order().id(), 0);
    }

    /** Whether this is closed, or being made good by another decision since an earlier contact. */
    private boolean isSeenTo(ClaimContext claim) {
        if (isClosed(claim)) {
            return true;
        }
        for (ClaimContext other : decidedBefore()) {
            EarlierResolution last = other.last();
            if (last != null
                    && other != claim
                    && other.order().id().equals(claim.order().id())
                    && (last.remedy().paysMoney() || last.remedy().shipsGoods())
                    && (isAboutAllOf(other, claim)
                            || last.remedy() == RemedyType.CANCEL_ORDER && isCancelledWithTheOrder(claim)
                            || claim.account().isPartOf(other.account()))) {
                return true;
            }
        }
        return false;
    }

    /** Claims of which an earlier decision is under way or carried out. */
    private List<ClaimContext> decidedBefore() {
        List<ClaimContext> known = decidedBefore;
        if (known == null) {
            known = List.of();
            for (ClaimContext claim : claims) {
                if (claim.last() != null && (claim.underWay() || claim.solved())) {
                    known = known.isEmpty() ? new ArrayList<>() : known;
                    known.add(claim);
                }
            }
            decidedBefore = known;
        }
        return known;
    }

    /** Whether all lines of a claim are lines of another one about the same order. */
    private static boolean isAboutAllOf(ClaimContext other, ClaimContext claim) {
        OrderLine line = other.line();
        return line == null
                || claim.lines().size() == 1 && claim.lines().get(0).id().equals(line.id());
    }

    /** Whether cancelling the order reaches what the claim is about: not what has left. */
    private static boolean isCancelledWithTheOrder(ClaimContext claim) {
        for (OrderLine line : claim.lines()) {
            if (line.status().hasLeft()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClosed(ClaimContext claim) {
        return claim.last() != null
                && (claim.last().outcome() == Outcome.SOLVED || claim.last().status() == ResolutionStatus.FINAL);
    }

    private void checkWords(ClaimContext claim, LineDecision decision) {
        // Nobody writes to a customer about what is only planned.
        if (says == null || claim.plannedAction() != null) {
            return;
        }
        if (decision.incident().matter() == Matter.UNAVAILABILITY
                && decision.remedy().paysMoney()
                && decision.remedy() != RemedyType.CANCEL_ORDER
                && isRestOpen(claim)
                && !says.test(CommPoint.OFFER_CANCEL_REST)) {
            violation(
                    "never-leave-the-rest-uncancellable",
                    decision.id(),
                    "the customer is not offered to cancel the rest");
        }
        boolean adverse = decision.status() == ResolutionStatus.NEEDS_REVIEW
                || decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES;
        if (adverse && !says.test(CommPoint.APPEAL_ROUTE)) {
            violation("a-person-decides-doubts", decision.id(), "no way to speak to a person is named");
        }
    }

    private static boolean isRestOpen(ClaimContext claim) {
        if (claim.line() == null) {
            return false;
        }
        for (OrderLine line : claim.order().lines()) {
            if (line.status() == LineStatus.OPEN && line != claim.line()) {
                return true;
            }
        }
        return false;
    }

    private void checkPlans(ClaimContext claim, LineDecision decision) {
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
    private void checkLaw(ClaimContext claim, LineDecision decision) {
        if (claim.floors().isEmpty()) {
            return;
        }
        boolean asked = claim.wish() != null && claim.wish().remedy() == decision.remedy();
        // Who asked for a part and got it before hears what is left; the whole stays his to ask for.
        boolean given = claim.wish() != null
                && claim.wish().remedy() == RemedyType.REFUND_PARTIAL
                && claim.account().returnedForThis().isPositive();
        boolean met = claim.isLawful(decision.remedy());
        for (Option option : decision.options()) {
            met |= claim.isLawful(option.remedy());
        }
        if (asked || given || met) {
            return;
        }
        boolean settled = isSeenTo(claim)
                || !claim.refundable().isPositive()
                || decisionsOnLine(claim) > 1
                || isWithTheBank(claim)
                || isMadeGoodWithItsSet(claim)
                || isSpent(claim) && decision.remedy() == RemedyType.INFORM_ONLY;
        if (!settled) {
            violation(
                    "law-is-the-floor",
                    decision.id(),
                    "less than " + claim.floors().get(0).reference() + " gives");
        }
    }

    /** Goods are sent once for each piece, and money is given back once. */
    private void checkOncePerPiece() {
        if (resolution.decisions().size() == 1) {
            return;
        }
        Map<String, List<Integer>> byLine = new HashMap<>();
        for (int i = 0; i < resolution.decisions().size() && i < claims.size(); i++) {
            LineDecision decision = resolution.decisions().get(i);
            boolean whole = decision.remedy().shipsGoods()
                    || decision.amount() != null
                            && decision.remedy().paysMoney()
                            && claims.get(i).paid().isPositive()
                            && !ofLine(decision).isLessThan(claims.get(i).paid());
            if (decision.lineId() == null || claims.get(i).isAboutSurplus() || !whole) {
                continue;
            }
            List<Integer> others = byLine.computeIfAbsent(decision.lineId(), line -> new ArrayList<>(1));
            for (int other : others) {
                if (claims.get(i).account().overlaps(claims.get(other).account())) {
                    violation("nothing-paid-twice", decision.id(), "the same goods are made good more than once");
                }
            }
            others.add(i);
        }
    }

    /** What a decision pays for its own line. */
    private static Money ofLine(LineDecision decision) {
        Money sum = Money.zero(Objects.requireNonNull(decision.amount()).getCurrencyUnit());
        for (AmountPart part : decision.parts()) {
            sum = Objects.equals(part.lineId(), decision.lineId()) ? sum.plus(part.amount()) : sum;
        }
        return sum;
    }

    /** Whether the set this is a part of is made good by another decision. */
    private boolean isMadeGoodWithItsSet(ClaimContext claim) {
        if (!claim.account().isPart()) {
            return false;
        }
        for (int i = 0; i < resolution.decisions().size() && i < claims.size(); i++) {
            LineDecision other = resolution.decisions().get(i);
            boolean held = other.remedy().paysMoney() && other.status() == ResolutionStatus.NEEDS_REVIEW;
            boolean gives = other.amount() != null
                    || other.amountReleased() != null
                    || held
                    || other.remedy().shipsGoods();
            if (gives && claim.account().isPartOf(claims.get(i).account())) {
                return true;
            }
        }
        return false;
    }

    /** What all decisions together pay; null when nothing. */
    private static @Nullable BalanceCheck conservation(List<ClaimContext> claims, Resolution resolution) {
        BalanceCheck conservation = null;
        for (int i = 0; i < resolution.decisions().size() && i < claims.size(); i++) {
            LineDecision decision = resolution.decisions().get(i);
            if (decision.amount() != null || decision.amountReleased() != null) {
                conservation = conservation == null ? new BalanceCheck() : conservation;
                conservation.add(claims.get(i).ledger(), decision);
            }
        }
        return conservation;
    }

    /** It stays within what was paid and did not go back: for each order, line and payment. */
    private void checkConservation() {
        if (conservation != null) {
            for (String broken : conservation.broken()) {
                violation("nothing-paid-twice", "", broken);
            }
        }
    }

    private boolean isSpent(ClaimContext claim) {
        return conservation != null && conservation.isSpent(claim.account());
    }

    private void checkWording(Communication communication) {
        String replyTo = communication.replyTo().toLowerCase(Locale.ROOT);
        if (replyTo.isBlank() || replyTo.contains("no-reply") || replyTo.contains("noreply")) {
            violation("never-no-reply", "", "the message cannot be answered");
        }
        if (communication.text().isBlank()) {
            violation("never-survey-instead-of-answer", "", "the message says nothing");
        }
    }

    private void violation(String principle, String decisionId, String message) {
        violations.add(new Violation(principle, decisionId, message));
    }
}
