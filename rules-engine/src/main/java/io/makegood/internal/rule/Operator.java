package io.makegood.internal.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a rule compares two values. Nothing is greater or less than what is not there, and what is not there contains nothing; of amounts in two
 * currencies, none is more than the other.
 */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    MORE(">"),
    IN("in"),
    NOT_IN("not in"),
    CONTAINS("contains"),
    NOT_CONTAINS("not contains");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** The operator written like this; null when there is none. */
    public static @Nullable Operator of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst()
                .orElse(null);
    }

    /** As it is written in a rule. */
    public String sign() {
        return sign;
    }

    /** Whether it holds where another one does not. */
    public boolean isNegated() {
        return this == NOT_EQUAL || this == NOT_IN || this == NOT_CONTAINS;
    }

    /** Whether it asks which of two values is greater. */
    public boolean isOrdering() {
        return this == AT_MOST || this == AT_LEAST || this == LESS || this == MORE;
    }

    /** Whether it compares with each of several values. */
    public boolean isMembership() {
        return this == IN || this == NOT_IN;
    }

    /** The operator that holds wherever this one does not; null for an ordering, as neither holds of what is not there. */
    public @Nullable Operator opposite() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case CONTAINS -> NOT_CONTAINS;
            case NOT_CONTAINS -> CONTAINS;
            default -> null;
        };
    }

    /** The operator that says the same of two values that have changed places. */
    public Operator reversed() {
        return switch (this) {
            case LESS -> MORE;
            case MORE -> LESS;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }

    /** Whether it holds of two values. {@code IN} and {@code NOT_IN} compare with one of their operands. */
    public boolean holds(@Nullable Object left, @Nullable Object right) {
        if (this == CONTAINS || this == NOT_CONTAINS) {
            return contains(left, right) != isNegated();
        }
        if (!isOrdering()) {
            return isEqual(left, right) != isNegated();
        }
        if (left == null || right == null || areOfTwoCurrencies(left, right)) {
            return false;
        }
        int order = order(left, right);
        return switch (this) {
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case LESS -> order < 0;
            default -> order > 0;
        };
    }

    /** Whether it holds of two whole numbers. */
    public boolean holds(long left, long right) {
        return switch (this) {
            case AT_MOST -> left <= right;
            case AT_LEAST -> left >= right;
            case LESS -> left < right;
            case MORE -> left > right;
            case CONTAINS -> false;
            case NOT_CONTAINS -> true;
            default -> (left == right) != isNegated();
        };
    }

    private static boolean contains(@Nullable Object left, @Nullable Object right) {
        return left instanceof String text
                ? right instanceof String part && text.contains(part)
                : right != null && left instanceof Collection<?> many && many.contains(right);
    }

    /** Of amounts in two currencies, none is more than the other. */
    private static boolean areOfTwoCurrencies(Object left, Object right) {
        return left instanceof Money a
                && right instanceof Money b
                && !a.getCurrencyUnit().equals(b.getCurrencyUnit());
    }

    private static boolean isEqual(@Nullable Object left, @Nullable Object right) {
        return left instanceof Number && right instanceof Number
                ? order(left, right) == 0
                : Objects.equals(left, right);
    }

    @SuppressWarnings("unchecked")
    private static int order(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return a instanceof Double || b instanceof Double
                    ? Double.compare(a.doubleValue(), b.doubleValue())
                    : Long.compare(a.longValue(), b.longValue());
        }
        // As itself, not as something comparable: casts to interfaces in turn cost threads that do it together.
        if (left instanceof Money a && right instanceof Money b) {
            return a.compareTo(b);
        }
        return ((Comparable<Object>) left).compareTo(right);
    }
}
