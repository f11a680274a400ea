package io.makegood.internal.deciding;

import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Obligation;
import io.makegood.internal.ledger.Payout;
import io.makegood.resolution.LineDecision;
import io.makegood.rules.SettledClaim;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A claim whose remedy is chosen, with the obligations that come with it. */
final class Settlement {
    private static final int DUTIES = Duty.values().length;

    final ClaimEvaluation claim;
    final Choice choice;
    /** What it pays; null when the remedy gives no money. */
    final @Nullable Payout payout;

    final SettledClaim settled;
    /** Everything said in phase 5, by precedence. */
    final Firing[] firings;

    /** Who said what holds, one for each kind of obligation of which only one can hold. */
    private final @Nullable Firing[] effective = new @Nullable Firing[DUTIES];

    private final Set<CommPoint> points = EnumSet.noneOf(CommPoint.class);
    /** What is objected to in the decision this review stands for; null when it stands for none. */
    final @Nullable List<Objection> objections;

    private @Nullable LineDecision decision;

    Settlement(
            ClaimEvaluation claim,
            Choice choice,
            @Nullable Payout payout,
            SettledClaim settled,
            Firing[] firings,
            boolean compensable,
            @Nullable List<Objection> objections) {
        this.claim = claim;
        this.choice = choice;
        this.payout = payout;
        this.settled = settled;
        this.firings = firings;
        this.objections = objections;
        for (Firing s : firings) {
            Duty duty = Obligation.dutyOf(s.contribution());
            if (s.contribution() instanceof Obligation.Say say) {
                points.add(say.point());
            } else if (duty != null && (compensable || !isIncidentWide(s.contribution()))) {
                Firing before = effective[duty.ordinal()];
                effective[duty.ordinal()] = before == null ? s : better(before, s);
            }
        }
    }

    /** A gesture is given once per incident, not once per line; a shipping fee is given back for each line that paid one. */
    private static boolean isIncidentWide(Contribution contribution) {
        return contribution instanceof Obligation.Gesture c && c.type() != CompensationType.SHIPPING_FEE_REFUND;
    }

    private static Firing better(Firing a, Firing b) {
        return b.rule().rank() == a.rule().rank() && Obligation.isBetter(b.contribution(), a.contribution()) ? b : a;
    }

    /** What of a shipping fee is given back on top; null when nothing. */
    @Nullable Money shippingFee() {
        Firing by = by(Duty.SHIPPING_FEE);
        return by == null ? null : ((Obligation.Gesture) by.contribution()).amount();
    }

    /** The shipping fee is given back by another decision. */
    void dropShippingFee() {
        effective[Duty.SHIPPING_FEE.ordinal()] = null;
    }

    /** Whether it is the engine's own review, which stands for a decision that must not be or could not be made. */
    boolean isReviewInstead() {
        return objections != null;
    }

    /**
     * Whether it gives money, and nothing else, and there is none to give: what the policy chose cannot be, and a person decides instead. Of what is
     * not carried out yet, more may be known when it is.
     */
    boolean isShortOfMoney() {
        return choice.status() == ResolutionStatus.FINAL
                && choice.remedy().definition().isOnlyMoney()
                && (payout == null || payout.isNothing());
    }

    ClaimContext context() {
        return claim.context;
    }

    boolean isEffective(Firing s) {
        Duty duty = Obligation.dutyOf(s.contribution());
        Firing prevailing = duty == null ? s : by(duty);
        // Whoever says the same as what prevails is right as well.
        return prevailing != null && prevailing.contribution().equals(s.contribution());
    }

    /** Who said what holds of this duty; null when nobody said anything. */
    @Nullable Firing by(Duty duty) {
        return effective[duty.ordinal()];
    }

    /** The term that holds of a duty; what else holds when nobody said anything. */
    @SuppressWarnings("unchecked")
    <E extends Enum<E>> E term(Duty duty, E otherwise) {
        Firing s = by(duty);
        return s == null ? otherwise : (E) ((Obligation.Term) s.contribution()).term();
    }

    @Nullable ApprovalLevel approval() {
        Firing s = by(Duty.SIGN);
        return s == null ? null : (ApprovalLevel) ((Obligation.Term) s.contribution()).term();
    }

    ApologyLevel apology() {
        return term(Duty.APOLOGISE, ApologyLevel.NONE);
    }

    /** What the message has to say. */
    Set<CommPoint> points() {
        return points;
    }

    /** Whether a rule asks for this later. */
    boolean isFollowed(FollowUpType type) {
        for (Firing s : firings) {
            if (s.contribution() instanceof Obligation.Follow follow
                    && follow.type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    Set<FollowUpType> followUps() {
        Set<FollowUpType> types = new TreeSet<>();
        for (Firing s : firings) {
            if (s.contribution() instanceof Obligation.Follow follow) {
                types.add(follow.type());
            }
        }
        return types;
    }

    /** The first that a rule asks for; null when none does. */
    @Nullable Enclosure enclosure() {
        for (Firing s : firings) {
            if (s.contribution() instanceof Obligation.Enclose enclose) {
                return enclose.enclosure();
            }
        }
        return null;
    }

    Money cost() {
        return settled.getCost();
    }

    /** Whether the customer is told: what the platform only plans to do is between it and us, unless he gets something. */
    boolean isTold() {
        return context().plannedAction() == null || !decision().remedyType().equals(RemedyType.INFORM_ONLY);
    }

    LineDecision decision() {
        if (decision == null) {
            throw new IllegalStateException("not settled yet");
        }
        return decision;
    }

    void decide(LineDecision decided) {
        this.decision = decided;
    }
}
