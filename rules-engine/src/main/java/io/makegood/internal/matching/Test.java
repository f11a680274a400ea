package io.makegood.internal.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One condition, ready to be asked of a fact.
 *
 * @param key the text of what is compared; equal keys read the same
 * @param type of what is compared
 * @param right operands, several only with {@code in}
 */
record Test(
        String key,
        Class<?> type,
        Function<Object, @Nullable Object> left,
        Comparison comparison,
        List<Reading> right) {

    static Test of(Class<?> fact, Asked asked) throws RuleParser.NotPlain {
        Reading left = Reading.of(fact, asked.left());
        List<Reading> right = new ArrayList<>();
        for (Term term : asked.right()) {
            right.add(Reading.of(fact, term));
        }
        return new Test(String.valueOf(asked.left()), left.type(), left.read(), asked.comparison(), right);
    }

    boolean holds(Object fact) {
        Object value = left.apply(fact);
        if (right.size() == 1) {
            return comparison.holds(value, right.get(0).read().apply(fact));
        }
        for (Reading operand : right) {
            boolean equal = Comparison.EQUAL.holds(value, operand.read().apply(fact));
            if (equal) {
                return !comparison.isNegated();
            }
        }
        return comparison.isNegated();
    }

    /** The values for which it holds, when they can be told beforehand: a term, a text, yes or no; null otherwise. */
    @Nullable List<Object> values() {
        if (comparison != Comparison.EQUAL && comparison != Comparison.IN) {
            return null;
        }
        boolean listed = type.isEnum() || type == boolean.class || type == String.class;
        List<Object> values = new ArrayList<>();
        for (Reading operand : right) {
            Object value =
                    operand.constant() == null ? null : operand.constant().value();
            if (value == null || !listed) {
                return null;
            }
            values.add(value);
        }
        return values;
    }
}
