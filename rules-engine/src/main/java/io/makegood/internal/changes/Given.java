package io.makegood.internal.changes;

import io.makegood.explain.Wanted;
import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Obligation;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.RentalState;
import io.makegood.vocabulary.ShippingService;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a resolution gives what is wanted. What it shows, it shows; of the rest, its proof says whether it holds. */
final class Given {
    private Given() {}

    static boolean isIn(Resolution resolution, String claim, Wanted wanted) {
        LineDecision decision = decision(resolution, claim);
        if (decision == null) {
            return false;
        }
        if (wanted instanceof Wanted.Remedy remedy) {
            return decision.remedyType().equals(remedy.type());
        }
        return wanted instanceof Wanted.Term term
                ? isIn(resolution, decision, term)
                : isProven(resolution, claim, reason -> wanted.text().equals(reason.rule()));
    }

    static @Nullable LineDecision decision(Resolution resolution, String claim) {
        for (LineDecision each : resolution.decisions()) {
            if (each.id().equals(claim)) {
                return each;
            }
        }
        return null;
    }

    private static boolean isIn(Resolution resolution, LineDecision decision, Wanted.Term wanted) {
        Object term = wanted.term();
        Remedy.Pending pending = decision.pending();
        Repayment repayment = decision.planned().repayment();
        ShippingPlan shipping = decision.planned().shipping();
        return switch (wanted.kind()) {
            case FAULT -> decision.fault() == term;
            case FINDING -> decision.findings().contains(term);
            case PAUSE -> pending != null && pending.kind() == term;
            case QUESTION -> pending != null && Objects.equals(pending.question(), term);
            case RETURN -> decision.returning().requirement() == term;
            case RETURN_BY -> decision.returning().method() == term;
            case RETURN_PAID_BY ->
                decision.returning().method() != null && decision.returning().paidBy() == term;
            case SHIPPING_PAID_BY ->
                shipping != null
                        && term == (shipping.charge().isPositive() ? CostBearer.CUSTOMER : CostBearer.PLATFORM);
            case PROOF -> shipping != null && shipping.proofOfDelivery() == term;
            case REFUND_TO -> repayment != null && repayment.method() == term;
            case REFUND_TIMING -> repayment != null && repayment.timing() == term;
            case COMPENSATION ->
                decision.compensations().stream().map(Compensation::type).anyMatch(type -> type.equals(term));
            case LONGER_RENTAL -> decision.rental() != null && decision.rental().state() == RentalState.ACTIVE;
            case CLOSED_RENTAL -> decision.rental() != null && decision.rental().state() == RentalState.CLOSED;
            case WAIVER -> decision.planned().receivable().waived() != null;
            case FOLLOW_UP -> resolution.followUps().stream().anyMatch(later -> isFor(later, decision, term));
            case SIGNATURE ->
                resolution.approval() != null && resolution.approval().level() == term;
            case BLOCK ->
                resolution.blockedActions().stream()
                        .anyMatch(blocked ->
                                blocked.action() == term && blocked.incidentId().equals(decision.incidentId()));
            case SENTENCE, SHIP_BY, OTHER_CARRIER, BORNE_BY, APOLOGY, ENCLOSURE -> {
                String conclusion = Objects.requireNonNull(contribution(wanted)).conclusion();
                yield isProven(
                        resolution,
                        decision.id(),
                        reason -> reason.effective() && reason.conclusion().equals(conclusion));
            }
        };
    }

    private static boolean isFor(FollowUp later, LineDecision decision, @Nullable Object type) {
        return later.type().equals(type) && decision.id().equals(later.decisionId());
    }

    /** What a rule says of which nothing but the proof tells whether it holds; null where the decision shows it. */
    private static @Nullable Contribution contribution(Wanted.Term wanted) {
        Object term = wanted.term();
        return switch (wanted.kind()) {
            case SENTENCE -> Obligation.Say.of((CommPoint) Objects.requireNonNull(term));
            case SHIP_BY -> Obligation.Term.of(Duty.SHIP_BY, (ShippingService) term);
            case OTHER_CARRIER -> new Obligation.OtherCarrier();
            case BORNE_BY -> Obligation.Term.of(Duty.BORNE_BY, (CostBearer) term);
            case APOLOGY -> Obligation.Term.of(Duty.APOLOGISE, (ApologyLevel) term);
            case ENCLOSURE -> new Obligation.Enclose((Enclosure) Objects.requireNonNull(term));
            default -> null;
        };
    }

    private static boolean isProven(Resolution resolution, String claim, Predicate<Reason> reason) {
        return resolution.rationale().stream()
                .anyMatch(each -> each.decisionId().equals(claim) && reason.test(each));
    }
}
