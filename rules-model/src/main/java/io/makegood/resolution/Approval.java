package io.makegood.resolution;

import io.makegood.vocabulary.ApprovalLevel;
import org.joda.money.Money;

/**
 * A signature in the background: the customer has his answer already.
 *
 * @param level who signs
 * @param cost the cost that asks for it
 * @param background always true
 * @param customerVisible always false
 */
public record Approval(ApprovalLevel level, Money cost, boolean background, boolean customerVisible) {}
