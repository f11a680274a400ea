package io.makegood.resolution;

import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.joda.money.Money;

/**
 * Money that goes to the customer.
 *
 * @param amount how much, in the currency of the order; above zero
 * @param parts what the amount consists of; they add up to it
 * @param shares how much of it goes where; they add up to it
 * @param method where it goes
 * @param timing when it goes out
 */
@RecordBuilder
public record Repayment(
        Money amount, List<AmountPart> parts, List<RefundShare> shares, RefundMethod method, RefundTiming timing) {
    public Repayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a repayment of " + amount);
        }
        parts = Lists.copy(parts);
        shares = Lists.copy(shares);
    }
}
