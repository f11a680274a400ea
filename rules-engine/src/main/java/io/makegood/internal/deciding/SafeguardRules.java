package io.makegood.internal.deciding;

import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.messaging.Message;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.safeguards.OtherDecisions;
import io.makegood.resolution.BlockedAction;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.rules.FinishedDecision;
import io.makegood.rules.FinishedMessage;
import io.makegood.vocabulary.CommPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts finished decisions, and the finished message, before the rules of the last phase. Without such rules it costs nothing. */
final class SafeguardRules {
    private final boolean areAboutDecisions;
    private final boolean areAboutMessages;

    SafeguardRules(RuleBase ruleBase) {
        this.areAboutDecisions = ruleBase.rules().stream().anyMatch(rule -> rule.phase() == Phase.SAFEGUARD);
        this.areAboutMessages = ruleBase.rules().stream().anyMatch(rule -> rule.phase() == Phase.SAFEGUARD_MESSAGE);
    }

    /**
     * What they object to. Decisions that are the engine's own, and a message about nothing else, are not put before them: there is nothing to
     * put in their place.
     *
     * @param message null when nobody writes to the customer
     */
    List<Objection> check(
            List<ClaimContext> claims,
            Settlement[] settlements,
            Resolution resolution,
            @Nullable Message message,
            RuleBase.Session run) {
        List<Objection> objections = List.of();
        if (areAboutDecisions) {
            OtherDecisions others = new OtherDecisions(claims, resolution.decisions());
            Predicate<CommPoint> says = message == null ? null : message::says;
            for (Settlement s : settlements) {
                if (!s.isReviewInstead()) {
                    run.match(Phase.SAFEGUARD, s.claim.place, finished(s, resolution, says, others));
                    objections = with(s.claim.log.take(), s.claim.id(), objections);
                }
            }
        }
        if (areAboutMessages && message != null) {
            objections = with(aboutMessage(settlements, message, run), "", objections);
        }
        return objections;
    }

    /**
     * A decision as the rules see it.
     *
     * @param says whether the message makes a point; null when nobody writes to the customer
     */
    static FinishedDecision finished(
            Settlement s, Resolution resolution, @Nullable Predicate<CommPoint> says, OtherDecisions others) {
        return new FinishedDecision(
                s.settled,
                s.decision(),
                new FinishedDecision.Surroundings(
                        s.apology(),
                        s.approval(),
                        isBlocked(s, resolution.blockedActions()),
                        s.isTold() ? says : null,
                        others,
                        s.claim.place));
    }

    /** The message as the rules see it, by the log of the claim they speak about; null when it is about nothing but the engine's own reviews. */
    static @Nullable FinishedMessage finished(Settlement[] settlements, Message message) {
        Settlement first = firstTold(settlements);
        if (first == null) {
            return null;
        }
        List<LineDecision> about = new ArrayList<>(settlements.length);
        for (Settlement s : settlements) {
            if (s.isTold()) {
                about.add(s.decision());
            }
        }
        return message.finished(about, first.claim.log);
    }

    /** The first that the customer hears of and that is not the engine's own; null when there is none. */
    private static @Nullable Settlement firstTold(Settlement[] settlements) {
        for (Settlement s : settlements) {
            if (s.isTold() && !s.isReviewInstead()) {
                return s;
            }
        }
        return null;
    }

    private static Firing[] aboutMessage(Settlement[] settlements, Message message, RuleBase.Session run) {
        Settlement first = firstTold(settlements);
        FinishedMessage finished = finished(settlements, message);
        if (first == null || finished == null) {
            return FiringLog.NOTHING;
        }
        run.match(Phase.SAFEGUARD_MESSAGE, first.claim.place, finished);
        return first.claim.log.take();
    }

    private static List<Objection> with(Firing[] firings, String decisionId, List<Objection> objections) {
        if (firings.length == 0) {
            return objections;
        }
        List<Objection> more = new ArrayList<>(objections);
        for (Firing firing : firings) {
            more.add(Objection.of(decisionId, firing));
        }
        return more;
    }

    private static boolean isBlocked(Settlement s, List<BlockedAction> blocked) {
        var plan = s.context().plannedAction();
        return plan != null
                && blocked.stream()
                        .anyMatch(b ->
                                b.action().equals(plan.type()) && b.incidentId().equals(plan.incidentId()));
    }
}
