package io.makegood.internal.deciding;

import io.makegood.internal.contribution.Preference;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.rule.Read;
import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.rules.AssessedClaim;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among what was proposed and not ruled out, by the first {@link Criterion} that tells two remedies apart. Where the best that can be said
 * for several remedies is an offer, the customer chooses.
 */
final class RemedyChooser {
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

    private static final Read WISHED = new Read(Read.Kind.PROPERTY, "wished", boolean.class);
    private static final PauseKind[] WEIGHTIEST_FIRST = {PauseKind.REVIEW, PauseKind.QUESTION, PauseKind.WAIT};

    private RemedyChooser() {}

    static Choice choose(ClaimEvaluation claim, Costing costing) {
        List<Candidate> candidates = candidates(claim, costing);
        if (candidates.isEmpty()) {
            return gap(claim, claim.isWishRuledOut());
        }
        Candidate best = candidates.get(0);
        int offerRank = UNPREFERRED;
        List<Candidate> offered = List.of();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.offer != null) {
                offered = offered.isEmpty() ? new ArrayList<>(candidates.size()) : offered;
                offered.add(candidate);
                offerRank = Math.min(offerRank, candidate.offerRank());
            }
        }
        if (best.prefer != null && best.preferRank() <= offerRank) {
            return preferred(claim, candidates, best, pause(claim, best.type, costing));
        }
        if (offered.size() > 1) {
            Candidate first = offered.get(0);
            List<RemedyType> options = types(offered);
            Proposal.Pause pause = pause(claim, null, costing);
            ResolutionStatus status = pause == null ? ResolutionStatus.AWAITING_CUSTOMER_CHOICE : statusOf(pause);
            RemedyType wished = claim.assessed().getWished();
            return new Choice(
                    first.type,
                    status,
                    pause,
                    options,
                    wished != null && !options.contains(wished),
                    wished != null && claim.isWishRuledOut()
                            ? Words.of(wished) + ReasonForms.WISH_RULED_OUT
                            : ReasonForms.CUSTOMER_CHOOSES + Words.of(first.type),
                    first.offer,
                    false);
        }
        Candidate only = offered.isEmpty() ? best : offered.get(0);
        if (only.type == RemedyType.WAIT_AND_RECHECK) {
            return preferred(claim, candidates, only, null);
        }
        Proposal.Pause pause = pause(claim, only.type, costing);
        return new Choice(
                only.type,
                pause == null ? ResolutionStatus.FINAL : statusOf(pause),
                pause,
                List.of(),
                isUnmet(claim, only.type),
                // The only one that is offered outranks whatever is preferred, or nothing is: otherwise it was not
                // chosen here.
                only.offer == null || candidates.size() == 1 ? why(candidates, only) : Criterion.OFFER.sentence(),
                only.offer,
                false);
    }

    /** What decided between the best candidate and the next best. */
    private static String why(List<Candidate> candidates, Candidate best) {
        return candidates.size() == 1 ? ReasonForms.NOTHING_ELSE : why(best, candidates.get(1));
    }

    private static String why(Candidate chosen, Candidate other) {
        Criterion criterion = Criterion.between(chosen, other);
        return criterion == Criterion.PREFERENCE && chosen.isPreferredForTheWish()
                ? Criterion.WISH.sentence()
                : criterion.sentence();
    }

    /** Why another remedy than this one was chosen. */
    static String whyNot(ClaimEvaluation claim, Choice choice, RemedyType other, Costing costing) {
        boolean byOffer = choice.behalf() != null && choice.behalf().contribution() instanceof Preference.Offered;
        return !byOffer && Criterion.isSentence(choice.because())
                ? why(new Candidate(claim, choice.remedy(), costing), new Candidate(claim, other, costing))
                : choice.because();
    }

    /** By what one remedy comes before another. */
    static String between(ClaimEvaluation claim, RemedyType one, RemedyType other, Costing costing) {
        Candidate first = new Candidate(claim, one, costing);
        Candidate second = new Candidate(claim, other, costing);
        return Criterion.ORDER.compare(first, second) <= 0 ? why(first, second) : why(second, first);
    }

    /** Whether one remedy comes before another. */
    static boolean isBefore(ClaimEvaluation claim, RemedyType one, RemedyType other, Costing costing) {
        return Criterion.ORDER.compare(new Candidate(claim, one, costing), new Candidate(claim, other, costing)) <= 0;
    }

    private static List<RemedyType> types(List<Candidate> candidates) {
        List<RemedyType> types = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            types.add(candidate.type);
        }
        return types;
    }

    private static Choice preferred(
            ClaimEvaluation claim, List<Candidate> candidates, Candidate best, Proposal.@Nullable Pause pause) {
        Firing behalf = best.prefer == null ? best.offer : best.prefer;
        if (best.type == RemedyType.WAIT_AND_RECHECK) {
            RemedyType next = candidates.stream()
                    .map(c -> c.type)
                    .filter(type -> !WORDS.contains(type))
                    .findFirst()
                    .orElse(RemedyType.INFORM_ONLY);
            Proposal.Pause wait = new Proposal.Pause(PauseKind.WAIT, null);
            return new Choice(
                    next,
                    ResolutionStatus.PROVISIONAL,
                    wait,
                    List.of(),
                    false,
                    best.prefer == null ? "waiting is all that is left to offer" : "the customer is willing to wait",
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
                    ReasonForms.NOT_CARRIED,
                    behalf,
                    false);
        }
        boolean asked = best.type.equals(claim.assessed().getWished());
        boolean askingConsent = pause != null && pause.question() == InfoRequest.WISH;
        return new Choice(
                best.type,
                pause == null ? ResolutionStatus.FINAL : statusOf(pause),
                pause,
                askingConsent ? List.of(best.type) : List.of(),
                isUnmet(claim, best.type),
                asked && candidates.size() == 1 ? Criterion.WISH.sentence() : why(candidates, best),
                behalf,
                false);
    }

    /** Whether the customer asked for something else than this. */
    private static boolean isUnmet(ClaimEvaluation claim, RemedyType given) {
        RemedyType wished = claim.assessed().getWished();
        return wished != null && wished != RemedyType.DECLINE && !wished.equals(given);
    }

    /** Nobody proposed anything that was left: a person sees to it, within the review time, kindly. */
    static Choice gap(ClaimEvaluation claim, boolean wishUnmet) {
        return review(claim, wishUnmet, ReasonForms.NO_ANSWER);
    }

    /** A person sees to it, within the review time, kindly. */
    static Choice review(ClaimEvaluation claim, boolean wishUnmet, String because) {
        AssessedClaim assessed = claim.assessed();
        boolean open = claim.context.refundable().isPositive()
                && claim.context.line() != null
                && !assessed.isDisputeOpen()
                && !assessed.isDisputeWon()
                && !assessed.isSolved()
                && !assessed.isDecidedBefore();
        return new Choice(
                open ? RemedyType.REFUND_FULL : RemedyType.INFORM_ONLY,
                ResolutionStatus.NEEDS_REVIEW,
                new Proposal.Pause(PauseKind.REVIEW, null),
                List.of(),
                wishUnmet,
                because,
                null,
                true);
    }

    /**
     * The weightiest pause that was not ruled out.
     *
     * @param type what is put off; null for a choice of the customer's
     */
    private static Proposal.@Nullable Pause pause(ClaimEvaluation claim, @Nullable RemedyType type, Costing costing) {
        for (PauseKind kind : WEIGHTIEST_FIRST) {
            Proposal.Pause delay = claim.delay(kind);
            if (delay != null
                    && !claim.isVetoed(kind)
                    && (!delay.forUncertainAmounts() || type != null && costing.isUncertain(claim, type))) {
                return delay;
            }
        }
        return null;
    }

    private static ResolutionStatus statusOf(Proposal.Pause pause) {
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
    private static List<Candidate> candidates(ClaimEvaluation claim, Costing costing) {
        List<Candidate> candidates = new ArrayList<>(claim.proposals().size());
        for (ClaimEvaluation.RemedyProposal proposal : claim.proposals()) {
            if (!proposal.isVetoed()) {
                candidates.add(new Candidate(claim, proposal.type, costing));
            }
        }
        if (candidates.size() > 1) {
            candidates.sort(Criterion.ORDER);
        }
        return candidates;
    }

    /** What tells two remedies apart; the first that does decides. */
    private enum Criterion {
        PREFERENCE(ReasonForms.BY_PREFERENCE, (a, b) -> Integer.compareUnsigned(b.preferredBy, a.preferredBy)),
        WISH(ReasonForms.BY_WISH, Comparator.comparing(candidate -> !candidate.isWished())),
        OFFER(ReasonForms.BY_OFFER, Comparator.comparingInt(Candidate::offerRank)),
        LAW(ReasonForms.BY_LAW, Comparator.comparing(Candidate::isBelowLaw)),
        RESTORING(ReasonForms.BY_RESTORING, Comparator.comparingInt(Candidate::restoring)),
        COST(
                ReasonForms.BY_COST,
                Comparator.comparing(candidate -> candidate.cost().getAmount())),
        VOCABULARY(ReasonForms.BY_VOCABULARY, Comparator.comparing(candidate -> candidate.type));

        private static final Criterion[] ALL = values();
        static final Comparator<Candidate> ORDER = (a, b) -> {
            int order = 0;
            for (int i = 0; i < ALL.length && order == 0; i++) {
                order = ALL[i].best.compare(a, b);
            }
            return order;
        };

        private final String sentence;
        private final Comparator<Candidate> best;

        Criterion(String sentence, Comparator<Candidate> best) {
            this.sentence = sentence;
            this.best = best;
        }

        static Criterion between(Candidate a, Candidate b) {
            for (Criterion criterion : ALL) {
                if (criterion.best.compare(a, b) != 0) {
                    return criterion;
                }
            }
            return VOCABULARY;
        }

        static boolean isSentence(String text) {
            return Arrays.stream(ALL).anyMatch(criterion -> criterion.sentence.equals(text));
        }

        String sentence() {
            return sentence;
        }
    }

    /** A remedy with all that speaks for it. */
    private static final class Candidate {
        final RemedyType type;
        final @Nullable Firing prefer;
        final @Nullable Firing offer;
        private final ClaimEvaluation claim;
        private final Costing costing;
        /** The ranks of the principles on whose behalf it is preferred, a bit for each, the highest principle first: no rule counts twice. */
        private final int preferredBy;

        Candidate(ClaimEvaluation claim, RemedyType type, Costing costing) {
            this.claim = claim;
            this.type = type;
            this.costing = costing;
            Firing firstPrefer = null;
            Firing firstOffer = null;
            int ranks = 0;
            for (Firing s : claim.preferred) {
                if (s.contribution() instanceof Preference.Preferred p
                        && p.type().equals(type)) {
                    firstPrefer = firstPrefer == null ? s : firstPrefer;
                    ranks |= Integer.MIN_VALUE >>> s.rule().rank();
                } else if (s.contribution() instanceof Preference.Offered o
                        && o.type().equals(type)) {
                    firstOffer = firstOffer == null ? s : firstOffer;
                }
            }
            this.prefer = firstPrefer;
            this.offer = firstOffer;
            this.preferredBy = ranks;
        }

        int preferRank() {
            return prefer == null ? UNPREFERRED : prefer.rule().rank();
        }

        int offerRank() {
            return offer == null ? UNPREFERRED : offer.rule().rank();
        }

        boolean isWished() {
            return type.equals(claim.assessed().getWished());
        }

        /** Whether the rule that prefers it does so because it is what the customer asked for. */
        boolean isPreferredForTheWish() {
            return prefer != null && isWished() && prefer.rule().reads().contains(WISHED);
        }

        /** The law gives something here, and not this. */
        boolean isBelowLaw() {
            return !claim.context.floors().isEmpty() && !claim.context.isLawful(type);
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
