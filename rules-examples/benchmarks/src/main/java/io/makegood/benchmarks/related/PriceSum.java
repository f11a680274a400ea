package io.makegood.benchmarks.related;

import java.util.List;
import org.joda.money.Money;

/** Adds up amounts, which no function of Drools does. */
public final class PriceSum {
    private PriceSum() {}

    /** Whether amounts come to more than another. */
    public static boolean isMore(List<?> amounts, Money than) {
        return Money.total(amounts.stream().map(Money.class::cast).toList()).isGreaterThan(than);
    }
}
