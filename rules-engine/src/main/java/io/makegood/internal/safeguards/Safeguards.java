package io.makegood.internal.safeguards;

import io.makegood.casefile.ShippingOption;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.ledger.BalanceCheck;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Checks finished decisions for what no policy can want: see {@link EngineCheck}. What a policy never wants is said by its own rules. */
public final class Safeguards {
    private final List<ClaimContext> claims;
    private final List<LineDecision> decisions;
    private final @Nullable BalanceCheck conservation;
    private List<Breach> breaches = List.of();
    private @Nullable OtherDecisions others;

    private Safeguards(List<ClaimContext> claims, List<LineDecision> decisions) {
        this.claims = claims;
        this.decisions = decisions;
        this.conservation = conservation(claims, decisions);
    }

    /**
     * Everything that is wrong with the decisions about some claims; empty for good ones.
     *
     * @param claims by id
     */
    public static List<Breach> breaches(List<ClaimContext> claims, List<LineDecision> decisions) {
        Safeguards safeguards = new Safeguards(claims, decisions);
        safeguards.check();
        return safeguards.breaches;
    }

    private void check() {
        if (decisions.size() != claims.size()) {
            breach(EngineCheck.DECIDED_ONCE, "", "not every incident and line is decided");
        }
        for (int i = 0; i < decisions.size(); i++) {
            LineDecision decision = decisions.get(i);
            ClaimContext claim = i < claims.size() && claims.get(i).id().equals(decision.id()) ? claims.get(i) : null;
            if (claim == null) {
                breach(EngineCheck.DECIDED_ONCE, decision.id(), "nobody claimed this");
                continue;
            }
            checkMoney(decision);
            checkCosts(decision);
            checkShipping(claim, decision);
            checkPause(claim, decision);
            checkLaw(i, claim, decision);
        }
        checkOncePerPiece();
        checkConservation();
    }

    private void checkMoney(LineDecision decision) {
        Repayment repayment = decision.planned().repayment();
        if (repayment == null) {
            return;
        }
        Money amount = repayment.amount();
        if (!BalanceCheck.isSumOfParts(amount, repayment.parts())) {
            breach(EngineCheck.SUMS_ADD_UP, decision.id(), "the parts do not add up to " + amount);
        }
        if (!BalanceCheck.isSumOfRefunds(amount, repayment.shares())) {
            breach(EngineCheck.SUMS_ADD_UP, decision.id(), "what goes to each instrument does not add up to " + amount);
        }
    }

    private void checkCosts(LineDecision decision) {
        List<CostShare> costs = decision.costs();
        Money amount = decision.planned().amount();
        // Of what a decision costs, the refund stands first.
        if (amount != null
                && decision.remedyType().paysMoney()
                && (costs.isEmpty() || !costs.get(0).amount().equals(amount))) {
            breach(EngineCheck.SUMS_ADD_UP, decision.id(), "the costs do not add up to the refund");
        }
        for (var claimed : decision.recourse()) {
            if (!claimed.amount()
                    .equals(borneByOthers(decision, claimed.amount().getCurrencyUnit()))) {
                breach(EngineCheck.SUMS_ADD_UP, decision.id(), "recourse and costs do not add up");
            }
        }
    }

    /** What others bear in a currency; null when they bear nothing, for then nothing can be recovered. */
    private static @Nullable Money borneByOthers(LineDecision decision, CurrencyUnit currency) {
        Money sum = null;
        for (CostShare share : decision.costs()) {
            if (share.bearer() != CostBearer.PLATFORM
                    && share.bearer() != CostBearer.CUSTOMER
                    && share.amount().getCurrencyUnit().equals(currency)) {
                sum = sum == null ? share.amount() : sum.plus(share.amount());
            }
        }
        return sum;
    }

    private void checkShipping(ClaimContext claim, LineDecision decision) {
        ShippingPlan plan = decision.planned().shipping();
        if (plan == null) {
            return;
        }
        if (plan.confidence() == DeliveryConfidence.GUARANTEED && !isGuaranteed(claim, plan.optionId())) {
            breach(EngineCheck.DATES_HOLD, decision.id(), "a date is guaranteed that nobody guarantees");
        }
        if (plan.atTheLatest().isBefore(plan.expected())) {
            breach(EngineCheck.DATES_HOLD, decision.id(), "the promised day is before the expected one");
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
        Remedy.Pending pending = decision.pending();
        if (pending != null && pending.until().isBefore(claim.caseFile().clock().now())) {
            breach(EngineCheck.PAUSES_END, decision.id(), "the date is past already");
        }
    }

    /** The law is met by what it grants, or by what the customer asked for himself; where something is still open, by what follows. */
    private void checkLaw(int place, ClaimContext claim, LineDecision decision) {
        if (claim.floors().isEmpty()) {
            return;
        }
        boolean asked = claim.wish() != null && claim.wish().remedy() == decision.remedyType();
        // Who asked for a part and got it before hears what is left; the whole stays his to ask for.
        boolean given = claim.wish() != null
                && claim.wish().remedy() == RemedyType.REFUND_PARTIAL
                && claim.account().returnedForThis().isPositive();
        boolean met = claim.isLawful(decision.remedyType());
        for (Option option : decision.options()) {
            met |= claim.isLawful(option.remedy());
        }
        if (asked || given || met) {
            return;
        }
        boolean settled = !claim.refundable().isPositive()
                || claim.isDisputeOpen()
                || claim.isDisputeWon()
                || others().makeGood(place);
        if (!settled) {
            breach(
                    EngineCheck.LAW_IS_MET,
                    decision.id(),
                    "less than " + claim.floors().get(0).reference() + " gives");
        }
    }

    private OtherDecisions others() {
        OtherDecisions known = others;
        if (known == null) {
            known = new OtherDecisions(claims, decisions);
            others = known;
        }
        return known;
    }

    /** Goods are sent once for each piece, and money is given back once. */
    private void checkOncePerPiece() {
        if (decisions.size() == 1) {
            return;
        }
        Map<String, List<Integer>> byLine = new HashMap<>();
        for (int i = 0; i < decisions.size() && i < claims.size(); i++) {
            LineDecision decision = decisions.get(i);
            boolean whole = decision.remedyType().shipsGoods()
                    || decision.planned().repayment() != null
                            && decision.remedyType().paysMoney()
                            && claims.get(i).paid().isPositive()
                            && !ofLine(decision).isLessThan(claims.get(i).paid());
            if (decision.lineId() == null || claims.get(i).isAboutSurplus() || !whole) {
                continue;
            }
            List<Integer> others = byLine.computeIfAbsent(decision.lineId(), line -> new ArrayList<>(1));
            for (int other : others) {
                if (claims.get(i).account().overlaps(claims.get(other).account())) {
                    breach(EngineCheck.PAID_ONCE, decision.id(), "the same goods are made good more than once");
                }
            }
            others.add(i);
        }
    }

    /** What a decision pays for its own line. */
    private static Money ofLine(LineDecision decision) {
        Repayment repayment = Objects.requireNonNull(decision.planned().repayment());
        Money sum = Money.zero(repayment.amount().getCurrencyUnit());
        for (AmountPart part : repayment.parts()) {
            sum = Objects.equals(part.lineId(), decision.lineId()) ? sum.plus(part.amount()) : sum;
        }
        return sum;
    }

    /** What all decisions together pay; null when nothing. */
    static @Nullable BalanceCheck conservation(List<ClaimContext> claims, List<LineDecision> decisions) {
        BalanceCheck conservation = null;
        for (int i = 0; i < decisions.size() && i < claims.size(); i++) {
            LineDecision decision = decisions.get(i);
            if (movesMoney(decision)) {
                conservation = conservation == null ? new BalanceCheck() : conservation;
                conservation.add(claims.get(i).ledger(), decision);
            }
        }
        return conservation;
    }

    /** Whether money goes to the customer, or need not be paid any more. */
    static boolean movesMoney(LineDecision decision) {
        Remedy.Planned planned = decision.planned();
        return planned.repayment() != null || planned.receivable().released() != null;
    }

    /** It stays within what was paid and did not go back: for each order, line and payment. */
    private void checkConservation() {
        if (conservation != null) {
            for (String broken : conservation.broken()) {
                breach(EngineCheck.PAID_ONCE, "", broken);
            }
        }
    }

    private void breach(EngineCheck check, String decisionId, String message) {
        breaches = breaches.isEmpty() ? new ArrayList<>() : breaches;
        breaches.add(new Breach(check, decisionId, message));
    }
}
