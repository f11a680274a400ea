package io.makegood.rules;

import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.contribution.Contributions;
import java.math.RoundingMode;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rule can read of a claim in every phase: one incident on one order line, with everything that bears on it. Every property is always
 * there; what a case does not say reads as the documented default, never as an error. Only remedies and methods nobody named may be
 * null ({@code wished == null}), and comparing them with {@code ==} and {@code !=} is safe.
 */
public abstract sealed class Claim extends CustomerProperties
        permits ReportedClaim, AssessedClaim, SettledClaim, FinishedDecision {
    private final Contributions contributions;

    Claim(ClaimContext context, PolicyParameters policy, Contributions contributions) {
        super(context, policy);
        this.contributions = contributions;
    }

    /** Another fact about the same claim. */
    Claim(Claim other) {
        this(other.b, other.policy, other.contributions);
    }

    /** Everything that bears on the claim, for the engine. */
    public final ClaimContext context() {
        return b;
    }

    /** The parameters of the policy, in the currency of the claim: {@code paid > policy.amount("autoApproveLimit")}. */
    public final PolicyParameters getPolicy() {
        return policy;
    }

    /**
     * Part of what was paid and did not go back for something else, as the named parameter of the policy says (0 to 1); rounded half up.
     */
    public final Money shareOfPaid(String parameter) {
        Money otherwise = b.returned().minus(b.account().returnedForThis());
        Money paid = otherwise.isPositive() ? b.paid().minus(otherwise) : b.paid();
        return paid.isNegative() ? b.nothing() : paid.multipliedBy(policy.number(parameter), RoundingMode.HALF_UP);
    }

    final void contribute(Contribution contribution) {
        contributions.add(contribution);
    }

    /** An amount as a verb takes it: there, not below zero, and in the currency of the order. Otherwise the rule breaks down. */
    final Money ours(@Nullable Money amount) {
        Money there = Objects.requireNonNull(amount, "an amount that is not there");
        if (!there.getCurrencyUnit().equals(b.currency())) {
            throw new IllegalArgumentException(
                    "an amount in " + there.getCurrencyUnit() + " for an order in " + b.currency());
        }
        if (there.isNegative()) {
            throw new IllegalArgumentException("an amount of " + there + ", below zero");
        }
        return there;
    }

    final Contributions contributions() {
        return contributions;
    }
}
