package io.makegood.resolution;

import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.RecourseState;
import org.joda.money.Money;

/**
 * One cost of a decision in two layers.
 *
 * @param purpose what it is for
 * @param amount above zero
 * @param payer who pays now
 * @param bearer who bears it in the end
 * @param recourse where the recovery stands
 */
public record CostShare(String purpose, Money amount, CostBearer payer, CostBearer bearer, RecourseState recourse) {}
