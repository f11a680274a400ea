package io.makegood.explain;

import static java.util.Objects.requireNonNull;

import io.makegood.internal.rule.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of which a condition holds: exactly these. What is not there is a value as well, null. */
public sealed interface Values {
    /** Whether the condition holds of a value. */
    boolean contains(@Nullable Object value);

    /**
     * One of these; none at all where the list is empty, because what they would be compared with is not there.
     *
     * @param values null stands for what is not there
     */
    record OneOf(List<@Nullable Object> values) implements Values {
        public OneOf {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        @Override
        public boolean contains(@Nullable Object value) {
            return values.stream().anyMatch(each -> Operator.EQUAL.holds(value, each));
        }
    }

    /**
     * All from a bound on, or all up to it; in one currency. What is not there is none of them.
     *
     * @param from the lowest; null where there is none
     * @param to the highest; null where there is none
     * @param bound whether the bound itself is one of them
     */
    record Range(@Nullable Object from, @Nullable Object to, boolean bound) implements Values {
        public Range {
            if ((from == null) == (to == null)) {
                throw new IllegalArgumentException("a range has one bound");
            }
        }

        @Override
        public boolean contains(@Nullable Object value) {
            return from == null
                    ? (bound ? Operator.AT_MOST : Operator.LESS).holds(value, to)
                    : (bound ? Operator.AT_LEAST : Operator.MORE).holds(value, from);
        }
    }

    /** Texts and lists that have this part. */
    record Having(Object part) implements Values {
        public Having {
            requireNonNull(part, "part");
        }

        @Override
        public boolean contains(@Nullable Object value) {
            return (value instanceof String || value instanceof Collection<?>) && Operator.CONTAINS.holds(value, part);
        }
    }

    /** All but these. */
    record AllBut(Values values) implements Values {
        public AllBut {
            requireNonNull(values, "values");
        }

        @Override
        public boolean contains(@Nullable Object value) {
            return !values.contains(value);
        }
    }
}
