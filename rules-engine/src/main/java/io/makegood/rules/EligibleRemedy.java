package io.makegood.rules;

import io.makegood.internal.contribution.Preference;
import io.makegood.vocabulary.RemedyType;

/** Phase 4, choose: a remedy that was proposed and not ruled out. A rule that matches it may prefer it, or offer it as a choice. */
public final class EligibleRemedy {
    private final AssessedClaim claim;
    private final RemedyType type;
    private final boolean wishRuledOut;

    /** For the engine. */
    public EligibleRemedy(AssessedClaim claim, RemedyType type, boolean wishRuledOut) {
        this.claim = claim;
        this.type = type;
        this.wishRuledOut = wishRuledOut;
    }

    /** What is eligible. */
    @Invariant
    public RemedyType getType() {
        return type;
    }

    /** The claim it is for, with everything found out about it. */
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

    /** Whether the customer asked for something else, and that is ruled out. */
    @From("wish/remedy")
    @Invariant({"!wishRuledOut || claim.wishStated", "!wishRuledOut || !wished"})
    public boolean isWishRuledOut() {
        return wishRuledOut;
    }

    /** Whether it sends goods. */
    @Invariant
    public boolean isSendingGoods() {
        return type.shipsGoods();
    }

    /** Whether it is what was promised. */
    @From("promise/remedy")
    @Invariant({
        "!promised || type == claim.promisedRemedy",
        "promised || type != claim.promisedRemedy",
        "!promised || claim.promised",
        "!promised || claim.promisedRemedy != null"
    })
    public boolean isPromised() {
        return type.equals(claim.getPromisedRemedy());
    }

    /** Whether the law gives the customer something, and not this. */
    @From("customer/country")
    @Invariant("!belowLaw || claim.entitledByLaw")
    public boolean isBelowLaw() {
        return !claim.context().floors().isEmpty() && !claim.context().isLawful(type);
    }

    /** Prefers it on behalf of the rule's principle: the principle of higher precedence wins. */
    public void prefer() {
        claim.contribute(Preference.Preferred.of(type));
    }

    /**
     * Offers it to the customer: unless another remedy is preferred on behalf of a principle of at least equal precedence, he chooses among all that
     * are offered. One that is offered alone is no choice: he gets it.
     */
    public void offer() {
        claim.contribute(new Preference.Offered(type));
    }
}
