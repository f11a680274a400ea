package io.makegood.internal.deciding;

import io.makegood.rules.AssessedClaim;
import io.makegood.rules.Contribution;
import io.makegood.rules.Words;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among what was proposed and not ruled out: the preference of the highest principle, then the next highest, then what the law gives,
 * then what restores what was bought, then what costs us less. Where the best that can be said for several remedies is an offer, the customer
 * chooses.
 */
final class Chooser {
    private static final int UNPREFERRED = Integer.MAX_VALUE;
    /** What restores what was bought comes before money, and money before words. */
    private static final List<RemedyType> RESTORING = List.of(
            RemedyType.RESTORE_ACCESS,
            RemedyType.REPLACEMENT,
            RemedyType.REPLACEMENT_UPGRADE,
            RemedyType.EXCHANGE,
            RemedyType.REPAIR,
            RemedyType.CLOSE_RENTAL,
            RemedyType.APPLY_BALANCE,
            RemedyType.REFUND_FULL,
            RemedyType.CANCEL_LINE,
            RemedyType.CANCEL_ORDER);

    private static final List<RemedyType> WORDS =
            List.of(RemedyType.INFORM_ONLY, RemedyType.WAIT_AND_RECHECK, RemedyType.DECLINE);

    private static final PauseKind[] WEIGHTIEST_FIRST = {PauseKind.REVIEW, PauseKind.QUESTION, PauseKind.WAIT};

    private Chooser() {}

    static Choice choose(Deliberation claim, Costing costing) {
        List<Candidate> candidates = candidates(claim, costing);
        RemedyType wished = claim.assessed().getWished();
        boolean wishUnmet = wished != null && claim.isVetoed(wished);
        if (candidates.isEmpty()) {
            return gap(claim, wishUnmet);
        }
        Candidate best = candidates.get(0);
        int offerRank = UNPREFERRED;
        List<Candidate> offered = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            if (candidate.offer != null) {
                offered.add(candidate);
                offerRank = Math.min(offerRank, candidate.offerRank());
            }
        }
        if (best.prefer != null && best.preferRank() <= offerRank) {
            return preferred(claim, candidates, best, pause(claim, best.type, costing), wishUnmet);
        }
        if (offered.size() > 1 || (wishUnmet && !offered.isEmpty())) {
            Candidate first = offered.get(0);
            List<RemedyType> options = types(offered);
            Contribution.Delay pause = pause(claim, null, costing);
            ResolutionStatus status = pause == null ? ResolutionStatus.AWAITING_CUSTOMER_CHOICE : statusOf(pause);
            return new Choice(
                    first.type,
                    status,
                    pause,
                    options,
                    wishUnmet,
                    wishUnmet
                            ? Words.of(wished) + " is ruled out; the customer chooses among what can be done"
                            : "the customer chooses; without an answer it is " + Words.of(first.type),
                    first.offer,
                    false);
        }
        Candidate only = offered.isEmpty() ? best : offered.get(0);
        Contribution.Delay pause = pause(claim, only.type, costing);
        return new Choice(
                only.type,
                pause == null ? ResolutionStatus.FINAL : statusOf(pause),
                pause,
                List.of(),
                wishUnmet,
                candidates.size() == 1 ? "nothing else was left" : "first among equals",
                only.offer,
                false);
    }

    private static List<RemedyType> types(List<Candidate> candidates) {
        List<RemedyType> types = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            types.add(candidate.type);
        }
        return types;
    }

    private static Choice preferred(
            Deliberation claim,
            List<Candidate> candidates,
            Candidate best,
            Contribution.@Nullable Delay pause,
            boolean wishUnmet) {
        Said behalf = best.prefer;
        if (best.type == RemedyType.WAIT_AND_RECHECK) {
            RemedyType next = candidates.stream()
                    .map(c -> c.type)
                    .filter(type -> type != RemedyType.WAIT_AND_RECHECK && type != RemedyType.INFORM_ONLY)
                    .findFirst()
                    .orElse(RemedyType.INFORM_ONLY);
            Contribution.Delay wait = new Contribution.Delay(PauseKind.WAIT, null);
            return new Choice(
                    next,
                    ResolutionStatus.PROVISIONAL,
                    wait,
                    List.of(),
                    false,
                    "the customer is willing to wait",
                    behalf,
                    false);
        }
        if (best.type == RemedyType.DECLINE) {
            List<RemedyType> alternatives = candidates.stream()
                    .map(c -> c.type)
                    .filter(type -> type != RemedyType.DECLINE)
                    .toList();
            return new Choice(
                    best.type,
                    ResolutionStatus.DECLINED_WITH_ALTERNATIVES,
                    null,
                    alternatives,
                    true,
                    "the facts do not carry the wish",
                    behalf,
                    false);
        }
        boolean asked = claim.assessed().getWished() == best.type;
        boolean askingConsent = pause != null && pause.question() == InfoRequest.WISH;
        return new Choice(
                best.type,
                pause == null ? ResolutionStatus.FINAL : statusOf(pause),
                pause,
                askingConsent ? List.of(best.type) : List.of(),
                wishUnmet,
                asked
                        ? "the customer asked for it"
                        : candidates.size() == 1
                                ? "nothing else was left"
                                : "preferred on behalf of the highest principle",
                behalf,
                false);
    }

    /** Nobody proposed anything that was left: a person sees to it, within the review time, kindly. */
    static Choice gap(Deliberation claim, boolean wishUnmet) {
        AssessedClaim assessed = claim.assessed();
        boolean open = claim.bearing.refundable().isPositive()
                && claim.bearing.line() != null
                && !assessed.isDisputeOpen()
                && !assessed.isDisputeWon()
                && !assessed.isSolved()
                && !assessed.isDecidedBefore();
        return new Choice(
                open ? RemedyType.REFUND_FULL : RemedyType.INFORM_ONLY,
                ResolutionStatus.NEEDS_REVIEW,
                new Contribution.Delay(PauseKind.REVIEW, null),
                List.of(),
                wishUnmet,
                "the policy has no answer to this; a person decides",
                null,
                true);
    }

    /**
     * The weightiest pause that was not ruled out.
     *
     * @param type what is put off; null for a choice of the customer's
     */
    private static Contribution.@Nullable Delay pause(Deliberation claim, @Nullable RemedyType type, Costing costing) {
        for (PauseKind kind : WEIGHTIEST_FIRST) {
            Contribution.Delay delay = claim.delay(kind);
            if (delay != null
                    && !claim.isVetoed(kind)
                    && (!delay.forUncertainAmounts() || type != null && costing.isUncertain(claim, type))) {
                return delay;
            }
        }
        return null;
    }

    private static ResolutionStatus statusOf(Contribution.Delay pause) {
        return switch (pause.kind()) {
            case WAIT -> ResolutionStatus.PROVISIONAL;
            case REVIEW -> ResolutionStatus.NEEDS_REVIEW;
            case QUESTION ->
                pause.question() == InfoRequest.WISH
                        ? ResolutionStatus.AWAITING_CUSTOMER_CHOICE
                        : ResolutionStatus.AWAITING_CUSTOMER_INFO;
        };
    }

    /** What is left, the best first. */
    private static List<Candidate> candidates(Deliberation claim, Costing costing) {
        List<Candidate> candidates = new ArrayList<>(claim.proposals().size());
        for (Deliberation.Proposal proposal : claim.proposals()) {
            if (!proposal.isVetoed()) {
                candidates.add(new Candidate(claim, proposal.type, costing));
            }
        }
        if (candidates.size() > 1) {
            candidates.sort(Candidate.ORDER);
        }
        return candidates;
    }

    /** A remedy with all that speaks for it. */
    private static final class Candidate {
        private static final Comparator<Candidate> ORDER = (a, b) -> {
            int order = Integer.compare(a.preferRank(), b.preferRank());
            order = order != 0 ? order : Integer.compare(b.preferred, a.preferred);
            order = order != 0 ? order : Integer.compare(a.offerRank(), b.offerRank());
            order = order != 0 ? order : Boolean.compare(a.isBelowLaw(), b.isBelowLaw());
            order = order != 0 ? order : Integer.compare(a.restoring(), b.restoring());
            order = order != 0 ? order : a.cost().getAmount().compareTo(b.cost().getAmount());
            return order != 0 ? order : a.type.compareTo(b.type);
        };

        final RemedyType type;
        final @Nullable Said prefer;
        final @Nullable Said offer;
        private final Deliberation claim;
        private final Costing costing;
        /** How many rules prefer it. */
        private final int preferred;

        Candidate(Deliberation claim, RemedyType type, Costing costing) {
            this.claim = claim;
            this.type = type;
            this.costing = costing;
            Said firstPrefer = null;
            Said firstOffer = null;
            int prefers = 0;
            for (Said s : claim.preferred) {
                if (s.contribution() instanceof Contribution.Preference p && p.type() == type) {
                    firstPrefer = firstPrefer == null ? s : firstPrefer;
                    prefers++;
                } else if (s.contribution() instanceof Contribution.Offer o && o.type() == type) {
                    firstOffer = firstOffer == null ? s : firstOffer;
                }
            }
            this.prefer = firstPrefer;
            this.offer = firstOffer;
            this.preferred = prefers;
        }

        int preferRank() {
            return prefer == null ? UNPREFERRED : prefer.rule().rank();
        }

        int offerRank() {
            return offer == null ? UNPREFERRED : offer.rule().rank();
        }

        /** The law gives something here, and not this. */
        boolean isBelowLaw() {
            return !claim.bearing.floors().isEmpty() && !claim.bearing.isLawful(type);
        }

        int restoring() {
            int place = RESTORING.indexOf(type);
            if (WORDS.contains(type)) {
                return RESTORING.size() + 1;
            }
            return place < 0 ? RESTORING.size() : place;
        }

        Money cost() {
            return costing.of(claim, type);
        }
    }
}
