package io.makegood.internal.safeguards;

import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.OrderLine;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.ledger.BalanceCheck;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the other decisions of a resolution, and those of earlier contacts, do for a claim: who is made good by one of them is owed nothing by his
 * own. Counted when somebody asks.
 */
public final class OtherDecisions {
    private final List<ClaimContext> claims;
    private final List<LineDecision> decisions;

    /** Decisions on a line, and those that pay for a whole order. */
    private @Nullable Map<String, Integer> onLine;

    private Map<String, Integer> onOrder = Map.of();
    private @Nullable List<ClaimContext> decidedBefore;

    /** Of the decisions about these claims, in their order. */
    public OtherDecisions(List<ClaimContext> claims, List<LineDecision> decisions) {
        this.claims = claims;
        this.decisions = decisions;
    }

    /**
     * Whether something else than its own decision makes a claim good: it is closed, or under way since an earlier contact; another decision is about
     * the same line, the order it belongs to or the set it is a part of; or nothing of the money is left.
     *
     * @param place of the claim, from 0
     */
    public boolean makeGood(int place) {
        ClaimContext claim = claims.get(place);
        return isSeenTo(claim)
                || onLine(claim) > 1
                || isMadeGoodWithItsSet(claim)
                || isToldOrLookedInto(decisions.get(place)) && isSpent(claim);
    }

    /** Whether nothing is given by this decision now: it is explained why, or a person finds out what is left to give. */
    private static boolean isToldOrLookedInto(LineDecision decision) {
        return decision.remedyType() == RemedyType.INFORM_ONLY
                || decision.status() == ResolutionStatus.NEEDS_REVIEW
                        && decision.planned().amount() == null;
    }

    /** Decisions on the same line, and those on the whole order that pay for its lines. */
    private int onLine(ClaimContext claim) {
        OrderLine line = claim.line();
        if (line == null) {
            return 0;
        }
        if (decisions.size() == 1) {
            return 1;
        }
        Map<String, Integer> lines = onLine;
        if (lines == null) {
            lines = new HashMap<>();
            onOrder = new HashMap<>();
            for (LineDecision d : decisions) {
                if (d.lineId() != null) {
                    lines.merge(d.lineId(), 1, Integer::sum);
                } else if (d.remedyType().paysMoney()) {
                    onOrder.merge(d.orderId(), 1, Integer::sum);
                }
                for (String cancelled : d.planned().cancelledLines()) {
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

    /** Whether the set this is a part of is made good by another decision, or cancelled with the order. */
    private boolean isMadeGoodWithItsSet(ClaimContext claim) {
        if (!claim.account().isPart()) {
            return false;
        }
        OrderLine part = claim.line();
        OrderLine set = part == null ? null : claim.ledger().setOf(part);
        for (int i = 0; i < decisions.size() && i < claims.size(); i++) {
            LineDecision other = decisions.get(i);
            boolean held = other.remedyType().paysMoney() && other.status() == ResolutionStatus.NEEDS_REVIEW;
            boolean gives = Safeguards.movesMoney(other)
                    || held
                    || other.remedyType() == RemedyType.REPAIR
                    || other.remedyType().shipsGoods();
            boolean withSet = claim.account().isPartOf(claims.get(i).account());
            boolean cancelled = set != null && other.planned().cancelledLines().contains(set.id());
            if (gives && (withSet || cancelled)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that could go back for it goes back by other decisions. */
    private boolean isSpent(ClaimContext claim) {
        BalanceCheck conservation = Safeguards.conservation(claims, decisions);
        return conservation != null && conservation.isSpent(claim.account());
    }
}
