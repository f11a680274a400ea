package io.makegood.internal.rule;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What values of several facts come to together. What is not there is left out; of nothing, nothing is there, and so it is of amounts in several
 * currencies, of which none is more than another. Only a count is always there.
 */
public enum Aggregate {
    COUNT("count"),
    SUM("sum"),
    MIN("min"),
    MAX("max"),
    AVERAGE("average");

    private final String call;

    Aggregate(String call) {
        this.call = call;
    }

    /** The one written like this; null when there is none. */
    public static @Nullable Aggregate of(String call) {
        return Arrays.stream(values())
                .filter(aggregate -> aggregate.call.equals(call))
                .findFirst()
                .orElse(null);
    }

    /** As it is written in a rule. */
    public String call() {
        return call;
    }

    /** Whether it adds values up, for which they have to be numbers or amounts. */
    public boolean isAdding() {
        return this == SUM || this == AVERAGE;
    }

    /**
     * The type of the result.
     *
     * @param operand type of the values
     */
    public Class<?> type(Class<?> operand) {
        if (this == COUNT) {
            return long.class;
        }
        boolean isNumber = operand.isPrimitive() || Number.class.isAssignableFrom(operand);
        return !isNumber ? operand : this == AVERAGE ? Double.class : Long.class;
    }

    /**
     * Works it out.
     *
     * @param values as many as there are facts, null where a fact has none
     */
    public @Nullable Object of(List<? extends @Nullable Object> values) {
        if (this == COUNT) {
            return (long) values.size();
        }
        List<Object> there = values.stream()
                .filter(value -> value != null)
                .<Object>map(value -> value)
                .toList();
        if (there.isEmpty()) {
            return null;
        }
        return switch (this) {
            case MIN, MAX -> extreme(there);
            default -> there.get(0) instanceof Money ? ofMoney(there) : ofNumbers(there);
        };
    }

    private @Nullable Object extreme(List<Object> values) {
        Object best = whole(values.get(0));
        for (Object each : values) {
            Object value = whole(each);
            if (isOtherCurrency(value, best)) {
                return null;
            }
            if (Operator.LESS.holds(value, best) == (this == MIN) && !Operator.EQUAL.holds(value, best)) {
                best = value;
            }
        }
        return best;
    }

    private @Nullable Object ofMoney(List<Object> amounts) {
        Money sum = (Money) amounts.get(0);
        for (Object amount : amounts.subList(1, amounts.size())) {
            if (isOtherCurrency(amount, sum)) {
                return null;
            }
            sum = sum.plus((Money) amount);
        }
        return this == SUM ? sum : sum.dividedBy(amounts.size(), RoundingMode.HALF_UP);
    }

    private Object ofNumbers(List<Object> numbers) {
        long sum = 0;
        for (Object number : numbers) {
            sum += ((Number) number).longValue();
        }
        if (this == SUM) {
            return sum;
        }
        return (double) sum / numbers.size();
    }

    /** Numbers of facts are whole; of whatever size, one and the same is equal. */
    private static Object whole(Object value) {
        return value instanceof Number number ? number.longValue() : value;
    }

    private static boolean isOtherCurrency(Object one, Object other) {
        return one instanceof Money a
                && other instanceof Money b
                && !a.getCurrencyUnit().equals(b.getCurrencyUnit());
    }
}
