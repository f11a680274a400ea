package io.makegood.internal.regions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an ordered dimension is cut: just before a threshold, or just after it. The threshold is a number, or an amount, which is another number in each currency.
 *
 * @param values of a number one; of an amount one for each currency in which the policy names amounts, and before them one for all others
 * @param isAfter whether the threshold itself lies below the cut
 * @param parameter whose value the threshold is; null of a constant
 */
record Cut(
        List<BigDecimal> values, boolean isAfter, @Nullable String parameter) {
    /** Whether it lies below another one: below zero if so, zero if they are one and the same; null when that depends on the currency. */
    @Nullable Integer compare(Cut other) {
        int order = order(values.get(0), other, 0);
        for (int i = 1; i < values.size(); i++) {
            if (order(values.get(i), other, i) != order) {
                return null;
            }
        }
        return order;
    }

    private int order(BigDecimal value, Cut other, int place) {
        int order = Integer.signum(value.compareTo(other.values.get(place)));
        return order != 0 ? order : Boolean.compare(isAfter, other.isAfter);
    }

    /** Whether a value lies above it. */
    boolean isBelow(BigDecimal value, int place) {
        int order = values.get(place).compareTo(value);
        return order < 0 || order == 0 && !isAfter;
    }
}
