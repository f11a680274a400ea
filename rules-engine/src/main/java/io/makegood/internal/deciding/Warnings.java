package io.makegood.internal.deciding;

import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.ledger.Assumption;
import io.makegood.internal.ledger.OrderLedger;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What whoever carries out a resolution is to be told besides. */
final class Warnings {
    /** Of so many claims of one order each says what its ledger had to assume; of more, the order says it. */
    private static final int SAID_BY_CLAIM = 1_000;

    private final List<String> warnings = new ArrayList<>();
    private final Settlement[] settlements;
    /** Orders whose assumptions were said already. */
    private final Set<OrderLedger> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private Warnings(Settlement[] settlements) {
        this.settlements = settlements;
    }

    /** @param objections what the policy did that it must not, in words */
    static List<String> of(Settlement[] settlements, List<String> objections) {
        return isAnythingToSay(settlements) ? new Warnings(settlements).all(objections) : objections;
    }

    private static boolean isAnythingToSay(Settlement[] settlements) {
        for (Settlement s : settlements) {
            boolean undated = isUndated(s.decision());
            if (s.choice.gap()
                    || undated
                    || isStockMissing(s)
                    || !s.context().ledger().assumptions().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<String> all(List<String> objections) {
        warnings.addAll(objections);
        for (Settlement s : settlements) {
            String id = s.claim.id();
            if (s.choice.gap() && !s.isReviewInstead()) {
                warnings.add(id + ": the policy has no rule for this; a person decides");
            }
            if (isAboutMoney(s.decision())) {
                assumptions(s);
            }
            if (isUndated(s.decision())) {
                warnings.add(id + ": the case names no shipping option, so no date is promised");
            }
            if (isStockMissing(s)) {
                warnings.add(id + ": the case does not say what is in stock, so nothing is promised to be sent");
            }
        }
        return warnings;
    }

    /** Whether something might have been sent if anybody had said whether it is there. */
    private static boolean isStockMissing(Settlement settlement) {
        ClaimContext context = settlement.context();
        if (context.isStockKnown() || context.line() == null || context.solved() || context.underWay()) {
            return false;
        }
        RemedyType wished = settlement.claim.assessed().getWished();
        boolean asksForGoods = wished == null || wished.shipsGoods();
        for (ClaimEvaluation.RemedyProposal proposal : settlement.claim.proposals()) {
            if (asksForGoods && proposal.type.shipsGoods()) {
                return true;
            }
        }
        return false;
    }

    private void assumptions(Settlement settlement) {
        OrderLedger ledger = settlement.context().ledger();
        List<Assumption> assumptions = ledger.assumptions();
        boolean byOrder = (long) assumptions.size() * settlements.length > SAID_BY_CLAIM;
        if (byOrder && !told.add(ledger)) {
            return;
        }
        String about = byOrder ? "order " + ledger.order().id() : settlement.claim.id();
        for (int i = 0; i < assumptions.size(); i++) {
            warnings.add(about + ": " + assumptions.get(i).words());
        }
    }

    /** Whether something is sent, and nobody knows when. */
    private static boolean isUndated(LineDecision decision) {
        return decision.planned().stockId() != null && decision.planned().shipping() == null;
    }

    /** Whether what the ledger had to assume has to do with a decision. */
    private static boolean isAboutMoney(LineDecision decision) {
        return decision.remedyType().paysMoney()
                || decision.planned().repayment() != null
                || decision.planned().receivable().due() != null;
    }
}
