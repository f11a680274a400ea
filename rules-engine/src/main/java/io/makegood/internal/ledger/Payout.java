package io.makegood.internal.ledger;

import io.makegood.resolution.AmountPart;
import io.makegood.resolution.RefundShare;
import java.util.List;
import org.joda.money.Money;

/**
 * What a decision pays out.
 *
 * @param amount what goes to the customer; zero or more
 * @param released what he had not paid yet and no longer has to pay; zero or more
 * @param disputed what his bank is asked for, and not paid out therefore; zero or more
 * @param parts of the amount; empty when it is zero
 * @param refunds how much of the amount goes back to which payment; without days
 * @param stillOwed what he owes for the order afterwards; zero or more
 */
public record Payout(
        Money amount,
        Money released,
        Money disputed,
        List<AmountPart> parts,
        List<RefundShare> refunds,
        Money stillOwed) {

    /** Whether the customer neither gets nor is spared anything. */
    public boolean isNothing() {
        return amount.isZero() && released.isZero();
    }
}
