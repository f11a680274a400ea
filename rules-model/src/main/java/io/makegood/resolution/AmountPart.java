package io.makegood.resolution;

import io.makegood.vocabulary.AmountPartKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One part of an amount. The parts of a decision add up to its amount, to the cent.
 *
 * @param kind what it is
 * @param amount in the currency of the order; below zero when it is taken off
 * @param lineId the line it belongs to; null for the order as a whole
 * @param source the place in the case it comes from
 */
public record AmountPart(
        AmountPartKind kind, Money amount, @Nullable String lineId, String source) {}
