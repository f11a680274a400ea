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
                    run.match(
                            Phase.SAFEGUARD,
                            s.claim.place,
                            new FinishedDecision(
                                    s.settled,
                                    s.decision(),
                                    new FinishedDecision.Surroundings(
                                            s.apology(),
                                            s.approval(),
                                            isBlocked(s, resolution.blockedActions()),
                                            s.isTold() ? says : null,
                                            others,
                                            s.claim.place)));
                    objections = with(s.claim.log.take(), s.claim.id(), objections);
                }
            }
        }
        if (areAboutMessages && message != null) {
            objections = with(aboutMessage(settlements, message, run), "", objections);
        }
        return objections;
    }

    private static Firing[] aboutMessage(Settlement[] settlements, Message message, RuleBase.Session run) {
        List<LineDecision> about = new ArrayList<>(settlements.length);
        ClaimEvaluation first = null;
        for (Settlement s : settlements) {
            if (s.isTold()) {
                about.add(s.decision());
                first = first == null && !s.isReviewInstead() ? s.claim : first;
            }
        }
        if (first == null) {
            return FiringLog.NOTHING;
        }
        run.match(Phase.SAFEGUARD_MESSAGE, first.place, message.finished(about, first.log));
        return first.log.take();
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
