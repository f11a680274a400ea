package io.makegood.rules;

import io.makegood.internal.contribution.Veto;
import io.makegood.vocabulary.RemedyType;

/** Phase 3, guard: a remedy somebody proposed. A rule that matches it may rule it out. */
public final class ProposedRemedy {
    private final AssessedClaim claim;
    private final RemedyType type;

    /** For the engine. */
    public ProposedRemedy(AssessedClaim claim, RemedyType type) {
        this.claim = claim;
        this.type = type;
    }

    /** What was proposed. */
    @Invariant
    public RemedyType getType() {
        return type;
    }

    /** The claim it was proposed for, with everything found out about it. */
    public AssessedClaim getClaim() {
        return claim;
    }

    /** Whether it is what the customer asked for. */
    @From("wish/remedy")
    @Invariant({
        "!wished || type == claim.wished",
        "wished || type != claim.wished",
        "!wished || claim.wishStated",
        "!wished || claim.wished != null"
    })
    public boolean isWished() {
        return type.equals(claim.getWished());
    }

    /** Whether it pays money. */
    @Invariant("!payingMoney || !sendingGoods")
    public boolean isPayingMoney() {
        return type.paysMoney();
    }

    /** Whether it sends goods. */
    @Invariant
    public boolean isSendingGoods() {
        return type.shipsGoods();
    }

    /** Rules it out. The conditions of the rule are the blocking facts. */
    public void veto() {
        claim.contribute(Veto.OfRemedy.of(type));
    }
}
