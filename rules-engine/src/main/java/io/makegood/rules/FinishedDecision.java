package io.makegood.rules;

import io.makegood.casefile.OrderLine;
import io.makegood.internal.contribution.Violation;
import io.makegood.internal.safeguards.OtherDecisions;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnMethod;
import io.makegood.vocabulary.ReturnRequirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Phase 6, safeguard: the finished decision about a claim, with its dates, sums and words. A rule that matches it changes nothing; it may say that
 * the decision must not be, and a person decides about this claim instead.
 */
public final class FinishedDecision extends Claim {
    private final SettledClaim settled;
    private final LineDecision decision;
    private final Surroundings surroundings;

    /**
     * What a decision does not say of itself, for the engine.
     *
     * @param apology how much is apologised for
     * @param approval who signs it in the background; null when nobody has to
     * @param planBlocked whether what the platform plans to do is blocked
     * @param says which points the message makes; null when nobody writes to the customer about the claim
     * @param others what the other decisions do for the claim
     * @param place of the claim among those of the case, from 0
     */
    public record Surroundings(
            ApologyLevel apology,
            @Nullable ApprovalLevel approval,
            boolean planBlocked,
            @Nullable Predicate<CommPoint> says,
            OtherDecisions others,
            int place) {}

    /** For the engine. */
    public FinishedDecision(SettledClaim settled, LineDecision decision, Surroundings surroundings) {
        super(settled);
        this.settled = settled;
        this.decision = decision;
        this.surroundings = surroundings;
    }

    /** What the customer gets, now or when the pause ends. */
    @Invariant
    public RemedyType getRemedy() {
        return decision.remedyType();
    }

    /** Where the decision stands. */
    @Invariant("status != ResolutionStatus.DECLINED_WITH_ALTERNATIVES || remedy == RemedyType.DECLINE")
    public ResolutionStatus getStatus() {
        return decision.status();
    }

    /** Whether it is decided and carried out now. */
    @Invariant({"decidedNow || status != ResolutionStatus.FINAL", "!decidedNow || status == ResolutionStatus.FINAL"})
    public boolean isDecidedNow() {
        return decision.status() == ResolutionStatus.FINAL;
    }

    /** Whether the decision is adverse: a person looks at it first, or the wish is declined. */
    @Invariant({
        "adverse || status not in ( ResolutionStatus.NEEDS_REVIEW, ResolutionStatus.DECLINED_WITH_ALTERNATIVES )",
        "!adverse || status in ( ResolutionStatus.NEEDS_REVIEW, ResolutionStatus.DECLINED_WITH_ALTERNATIVES )"
    })
    public boolean isAdverse() {
        return FinishedMessage.isAdverse(decision);
    }

    /** Whether the remedy is of the kind that gives money, paid out or no longer to be paid. */
    @Invariant("!payingMoney || !sendingGoods")
    public boolean isPayingMoney() {
        return decision.remedyType().paysMoney();
    }

    /** Whether the remedy sends goods. */
    @Invariant
    public boolean isSendingGoods() {
        return decision.remedyType().shipsGoods();
    }

    /** Whether the remedy cancels the line or the whole order. */
    @Invariant({
        "cancelling || remedy != RemedyType.CANCEL_ORDER",
        "cancelling || remedy != RemedyType.CANCEL_LINE || wholeOrder",
        "!cancelling || remedy != RemedyType.CANCEL_LINE || !wholeOrder",
        "!cancelling || !sendingGoods",
        "!cancelling || " + Families.MAY_CANCEL
    })
    public boolean isCancelling() {
        return !decision.planned().cancelledLines().isEmpty() || decision.remedyType() == RemedyType.CANCEL_ORDER;
    }

    /** What the remedy pays; zero when it pays nothing. */
    @Invariant({
        "amount >= nothing",
        "amount > nothing || released > nothing || !decidedNow || remedy not in ( RemedyType.REFUND_FULL, "
                + "RemedyType.REFUND_PARTIAL, RemedyType.STORE_CREDIT, RemedyType.PRICE_ADJUSTMENT )",
        "amount <= nothing || " + Families.MAY_PAY,
        "amount <= refundable || matter == Matter.PAYMENT || " + Families.NOT_OF_PRICE,
        "amount <= nothing || refundable > nothing || matter == Matter.PAYMENT || " + Families.NOT_OF_PRICE,
        "amount <= nothing || refundable > nothing || overpaid || " + Families.NOT_OF_PRICE,
        "amount <= nothing || overpaid || remedy != RemedyType.APPLY_BALANCE",
        "amount <= nothing || priceDropped || remedy != RemedyType.PRICE_ADJUSTMENT",
        "amount <= nothing || advertisedCheaper || remedy != RemedyType.HONOUR_PRICE",
        "amount <= nothing || exchangeDifference < nothing || remedy != RemedyType.EXCHANGE",
        "amount <= nothing || !disputeOpen || " + Families.SURPLUS,
        "amount <= nothing || !disputeWon || matter == Matter.PAYMENT || " + Families.NOT_OF_PRICE
    })
    public Money getAmount() {
        return orNothing(decision.planned().amount());
    }

    /** What the customer had not paid yet and no longer has to pay; zero when nothing. */
    @Invariant({
        "released >= nothing",
        "released <= nothing || " + Families.NOT_WORDS,
        "released <= nothing || underpaid",
        "released <= nothing || refundable > nothing || " + Families.NOT_OF_PRICE
    })
    public Money getReleased() {
        return orNothing(decision.planned().receivable().released());
    }

    /** What the customer still has to pay; zero when nothing. */
    @Invariant({"due >= nothing", "due <= nothing || " + Families.NOT_WORDS})
    public Money getDue() {
        return orNothing(decision.planned().receivable().due());
    }

    /** Where the money goes; null when none does. */
    @Invariant({
        "refundMethod == null || amount > nothing",
        "refundMethod != null || amount <= nothing",
        "refundMethod != RefundMethod.CHOSEN_METHOD || paymentMethod != null",
        "refundMethod in ( null, RefundMethod.STORE_CREDIT ) || remedy != RemedyType.APPLY_BALANCE",
        "refundMethod in ( null, RefundMethod.STORE_CREDIT, RefundMethod.RECIPIENT_CREDIT ) || "
                + "remedy != RemedyType.STORE_CREDIT"
    })
    public @Nullable RefundMethod getRefundMethod() {
        Repayment repayment = decision.planned().repayment();
        return repayment == null ? null : repayment.method();
    }

    /** When the money goes out; null when none does. */
    @Invariant({
        "refundTiming == null || amount > nothing",
        "refundTiming != null || amount <= nothing",
        "refundTiming != RefundTiming.ON_RECEIPT",
        "refundTiming != RefundTiming.AT_FIRST_SCAN || returnRequirement == ReturnRequirement.REQUIRED_BEFORE_REFUND",
        "refundTiming != RefundTiming.IMMEDIATE || returnRequirement != ReturnRequirement.REQUIRED_BEFORE_REFUND"
    })
    public @Nullable RefundTiming getRefundTiming() {
        Repayment repayment = decision.planned().repayment();
        return repayment == null ? null : repayment.timing();
    }

    /** Whether money goes out now, or need not be paid any more from now on. */
    @Invariant({
        "!moneyGivenNow || decidedNow",
        "!moneyGivenNow || refundTiming == RefundTiming.IMMEDIATE || released > nothing",
        "!moneyGivenNow || refundTiming in ( null, RefundTiming.IMMEDIATE )",
        "moneyGivenNow || !decidedNow || refundTiming != RefundTiming.IMMEDIATE",
        "moneyGivenNow || !decidedNow || refundTiming != null || released <= nothing"
    })
    public boolean isMoneyGivenNow() {
        Repayment repayment = decision.planned().repayment();
        boolean given = repayment == null
                ? decision.planned().receivable().released() != null
                : repayment.timing() == RefundTiming.IMMEDIATE;
        return isDecidedNow() && given;
    }

    /** What happens with the item the customer has. */
    @Invariant
    public ReturnRequirement getReturnRequirement() {
        return decision.returning().requirement();
    }

    /** How the item goes back; null when it does not. */
    @Invariant({
        "returnMethod == null || returnRequirement in ( ReturnRequirement.OPTIONAL, "
                + "ReturnRequirement.REQUIRED_BEFORE_REFUND, ReturnRequirement.AFTER_REPLACEMENT )",
        "returnMethod != null || returnRequirement not in ( ReturnRequirement.OPTIONAL, "
                + "ReturnRequirement.REQUIRED_BEFORE_REFUND, ReturnRequirement.AFTER_REPLACEMENT )"
    })
    public @Nullable ReturnMethod getReturnMethod() {
        return decision.returning().method();
    }

    /** Who pays for the return. */
    @Invariant("returnPaidBy == CostBearer.PLATFORM || returnMethod != null")
    public CostBearer getReturnPaidBy() {
        return decision.returning().paidBy();
    }

    /** Whether the customer is charged for the shipping of the remedy. */
    @Invariant({"!shippingCharged || confidence != null", "!shippingCharged || costingTheCustomer"})
    public boolean isShippingCharged() {
        ShippingPlan plan = decision.planned().shipping();
        return plan != null && plan.charge().isPositive();
    }

    /** What the customer is charged for the shipping of the remedy; zero when nothing, or when it is not in the currency of the order. */
    @Invariant({"shippingCharge >= nothing", "shippingCharge <= nothing || shippingCharged"})
    public Money getShippingCharge() {
        ShippingPlan plan = decision.planned().shipping();
        return plan == null || !plan.charge().getCurrencyUnit().equals(context().currency())
                ? context().nothing()
                : plan.charge();
    }

    /** How sure the delivery is; null when nothing is sent or no service is at hand. */
    @Invariant({
        "confidence == null || sendingGoods",
        "confidence == null || serviceKnown",
        "confidence == null || inStock || upgradeInStock || similarInStock",
        "confidence != DeliveryConfidence.EXPECTED || !hasDeadline",
        "confidence not in ( DeliveryConfidence.NOT_GUARANTEED, DeliveryConfidence.MISSES_DEADLINE ) || hasDeadline",
        "confidence == null || confidence == DeliveryConfidence.MISSES_DEADLINE || !deadlinePassed",
        "confidence == null || inStock || remedy != RemedyType.REPLACEMENT",
        "confidence == null || upgradeInStock || remedy != RemedyType.REPLACEMENT_UPGRADE"
    })
    public @Nullable DeliveryConfidence getConfidence() {
        ShippingPlan plan = decision.planned().shipping();
        return plan == null ? null : plan.confidence();
    }

    /** Whether the customer pays for something the remedy costs, or bears it in the end. */
    @Invariant("costingTheCustomer || returnPaidBy != CostBearer.CUSTOMER || returnCost <= nothing")
    public boolean isCostingTheCustomer() {
        for (CostShare share : decision.costs()) {
            if (share.bearer() == CostBearer.CUSTOMER || share.payer() == CostBearer.CUSTOMER) {
                return true;
            }
        }
        return false;
    }

    /** What the remedy costs us: money paid and goods sent. */
    @Invariant({
        "cost >= nothing",
        "cost >= amount",
        "cost > nothing || amount <= nothing",
        "cost <= nothing || " + Families.MAY_COST
    })
    public Money getCost() {
        return settled.getCost();
    }

    /** What is given on top; null when nothing. */
    @Invariant
    public @Nullable CompensationType getCompensation() {
        Compensation given = compensation();
        return given == null ? null : given.type();
    }

    /** What is given on top, in money; zero when nothing, or nothing that is counted in money. */
    @Invariant({"compensationAmount >= nothing", "compensationAmount <= nothing || compensation != null"})
    public Money getCompensationAmount() {
        Compensation given = compensation();
        return orNothing(given == null ? null : given.amount());
    }

    /** What the remedy waits for: a date, an answer, a person; null when for nothing. */
    @Invariant({
        "pause == PauseKind.WAIT || status != ResolutionStatus.PROVISIONAL",
        "pause == PauseKind.QUESTION || status not in ( ResolutionStatus.AWAITING_CUSTOMER_CHOICE, "
                + "ResolutionStatus.AWAITING_CUSTOMER_INFO )",
        "pause == PauseKind.REVIEW || status != ResolutionStatus.NEEDS_REVIEW",
        "pause == null || status not in ( ResolutionStatus.FINAL, ResolutionStatus.DECLINED_WITH_ALTERNATIVES )",
        "pause != PauseKind.WAIT || status == ResolutionStatus.PROVISIONAL",
        "pause != PauseKind.QUESTION || status in ( ResolutionStatus.AWAITING_CUSTOMER_CHOICE, "
                + "ResolutionStatus.AWAITING_CUSTOMER_INFO )",
        "pause != PauseKind.REVIEW || status == ResolutionStatus.NEEDS_REVIEW",
        "pause != null || status in ( ResolutionStatus.FINAL, ResolutionStatus.DECLINED_WITH_ALTERNATIVES )"
    })
    public @Nullable PauseKind getPause() {
        Remedy.Pending pending = decision.pending();
        return pending == null ? null : pending.kind();
    }

    /** Full hours from now until the pause ends; 0 when the remedy waits for nothing. */
    @Invariant({"hoursUntilPauseEnds >= 0", "hoursUntilPauseEnds == 0 || pause != null"})
    public long getHoursUntilPauseEnds() {
        Remedy.Pending pending = decision.pending();
        // Where clocks are set back before midnight, the end of a day can be over on that very day.
        return pending == null
                ? 0
                : Math.max(0, Duration.between(now(), pending.until()).toHours());
    }

    /** Whether the pause ends after the next business day. */
    @Invariant("!pauseLongerThanBusinessDay || pause != null")
    public boolean isPauseLongerThanBusinessDay() {
        Remedy.Pending pending = decision.pending();
        return pending != null && pending.until().isAfter(endOfNextBusinessDay());
    }

    /** Among how many remedies the customer may choose; 0 when he has no choice. */
    @Invariant({"choices >= 0", "choices == 0 || !decidedNow"})
    public int getChoices() {
        return decision.options().size();
    }

    /** Whether something else makes the claim good: another decision about the same goods, now or earlier, or nothing of the money is left. */
    @Invariant({
        "madeGoodOtherwise || !solved",
        "madeGoodOtherwise || !decidedBefore",
        "madeGoodOtherwise || lastResolution.status != ResolutionStatus.FINAL"
    })
    public boolean isMadeGoodOtherwise() {
        return surroundings.others().makeGood(surroundings.place());
    }

    /** Whether some other line of the order is still open, so that it could be cancelled. */
    @Invariant("!restCancellable || !wholeOrder")
    public boolean isRestCancellable() {
        if (context().line() == null) {
            return false;
        }
        for (OrderLine line : context().order().lines()) {
            if (line.status() == LineStatus.OPEN && line != context().line()) {
                return true;
            }
        }
        return false;
    }

    /** Whether what the platform plans to do is blocked. */
    @Invariant("!planBlocked || plannedByUs")
    public boolean isPlanBlocked() {
        return surroundings.planBlocked();
    }

    /** Who signs it in the background; null when nobody has to. */
    @Invariant
    public @Nullable ApprovalLevel getSignedBy() {
        return surroundings.approval();
    }

    /** Whether the customer is written to about it; what the platform only plans to do is between it and us. */
    @Invariant({
        "toldToCustomer || plannedByUs",
        "toldToCustomer || remedy == RemedyType.INFORM_ONLY",
        "!toldToCustomer || !plannedByUs || remedy != RemedyType.INFORM_ONLY"
    })
    public boolean isToldToCustomer() {
        return surroundings.says() != null;
    }

    /** How much is apologised for. */
    @Invariant
    public ApologyLevel getApology() {
        return surroundings.apology();
    }

    /** Whose fault it is, as found in phase 1. */
    @Invariant
    public FaultParty getFault() {
        return settled.getFault();
    }

    /** Whether a rule of phase 1 found this, in these very words. */
    public boolean found(String finding) {
        return settled.found(finding);
    }

    /** Whether the message to the customer makes this point, about this claim or another one of the case. */
    public boolean says(CommPoint point) {
        Predicate<CommPoint> says = surroundings.says();
        return says != null && says.test(point);
    }

    /** Says that this must not be, and what is wrong with it. A person decides about the claim instead, by a date. */
    public void violates(String wrong) {
        contribute(new Violation(wrong));
    }

    private Money orNothing(@Nullable Money money) {
        return money == null ? context().nothing() : money;
    }

    private @Nullable Compensation compensation() {
        return decision.compensations().isEmpty()
                ? null
                : decision.compensations().get(0);
    }

    private Instant now() {
        return context().caseFile().clock().now();
    }

    private Instant endOfNextBusinessDay() {
        return context()
                .deliveries()
                .nextBusinessDay()
                .atTime(LocalTime.MAX)
                .atZone(context().caseFile().clock().zone())
                .toInstant();
    }
}
