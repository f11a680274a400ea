package io.makegood.internal.changes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.LongFunction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The values from one to another, in the smallest steps that mean something: minor units, pieces, days, seconds for what is not as many whole days apart.
 *
 * @param count of steps; at least one
 */
record Steps(long count, LongFunction<Object> values) {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    /** Null where there is no order, or where nothing lies between them. */
    static @Nullable Steps between(@Nullable Object from, @Nullable Object to) {
        if (from instanceof Integer one && to instanceof Integer other) {
            return of((long) other - one, step -> (int) (one + step));
        }
        if (from instanceof LocalDate one && to instanceof LocalDate other) {
            return of(ChronoUnit.DAYS.between(one, other), one::plusDays);
        }
        if (from instanceof Instant one && to instanceof Instant other) {
            long days = ChronoUnit.DAYS.between(one, other);
            return one.plus(days, ChronoUnit.DAYS).equals(other)
                    ? of(days, step -> one.plus(step, ChronoUnit.DAYS))
                    : of(ChronoUnit.SECONDS.between(one, other), one::plusSeconds);
        }
        if (from instanceof Money one
                && to instanceof Money other
                && one.isSameCurrency(other)
                && other.minus(one).getAmountMinor().abs().compareTo(MOST) < 0) {
            return of(other.minus(one).getAmountMinor().longValueExact(), one::plusMinor);
        }
        return null;
    }

    private static @Nullable Steps of(long difference, LongFunction<Object> values) {
        return difference == 0
                ? null
                : new Steps(Math.abs(difference), difference > 0 ? values : step -> values.apply(-step));
    }

    /** The value so many steps from the first. */
    Object at(long step) {
        return values.apply(step);
    }
}
