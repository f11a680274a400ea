package io.makegood.internal.matching;

import java.util.Arrays;
import java.util.Objects;
import org.joda.money.Money;
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
        if (!isOrdering()) {
            return isEqual(left, right) != isNegated();
        }
        if (left == null || right == null) {
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
