package io.makegood.internal.matching;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** How a rule compares two values. Nothing is greater or less than what is not there. */
enum Comparison {
    EQUAL("=="),
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    MORE(">"),
    IN("in"),
    NOT_IN("not in");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    static @Nullable Comparison of(String sign) {
        return Arrays.stream(values())
                .filter(c -> c.sign.equals(sign))
                .findFirst()
                .orElse(null);
    }

    boolean isNegated() {
        return this == NOT_EQUAL || this == NOT_IN;
    }

    boolean isOrdering() {
        return this == AT_MOST || this == AT_LEAST || this == LESS || this == MORE;
    }

    /** Whether it holds of two values. {@code IN} and {@code NOT_IN} compare with one of their operands. */
    boolean holds(@Nullable Object left, @Nullable Object right) {
        return switch (this) {
            case EQUAL, IN -> isEqual(left, right);
            case NOT_EQUAL, NOT_IN -> !isEqual(left, right);
            case AT_MOST -> isOrdered(left, right, order -> order <= 0);
            case AT_LEAST -> isOrdered(left, right, order -> order >= 0);
            case LESS -> isOrdered(left, right, order -> order < 0);
            case MORE -> isOrdered(left, right, order -> order > 0);
        };
    }

    private static boolean isEqual(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return order(a, b) == 0;
        }
        return Objects.equals(left, right);
    }

    @SuppressWarnings("unchecked")
    private static boolean isOrdered(@Nullable Object left, @Nullable Object right, IntPredicate wanted) {
        if (left == null || right == null) {
            return false;
        }
        if (left instanceof Number a && right instanceof Number b) {
            return wanted.test(order(a, b));
        }
        return wanted.test(((Comparable<Object>) left).compareTo(right));
    }

    private static int order(Number a, Number b) {
        return a instanceof Double || b instanceof Double
                ? Double.compare(a.doubleValue(), b.doubleValue())
                : Long.compare(a.longValue(), b.longValue());
    }
}
