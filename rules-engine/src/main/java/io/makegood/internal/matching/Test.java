package io.makegood.internal.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** The values for which it holds, when they can be told beforehand: terms, texts, yes or no, nothing; null otherwise. */
    @Nullable Set<@Nullable Object> values() {
        boolean listed = type.isEnum() || type == boolean.class || type == String.class;
        if (!listed || comparison.isOrdering()) {
            return null;
        }
        Set<@Nullable Object> named = new LinkedHashSet<>();
        for (Reading operand : right) {
            if (operand.constant() == null) {
                return null;
            }
            named.add(operand.constant().value());
        }
        return comparison.isNegated() ? others(named) : named;
    }

    /** The values for which it holds, of a test that was asked whether there are such. */
    Set<@Nullable Object> listed() {
        Set<@Nullable Object> values = values();
        return values == null ? Set.of() : values;
    }

    /** All values but these; null when they cannot be listed. */
    private @Nullable Set<@Nullable Object> others(Set<@Nullable Object> named) {
        Set<@Nullable Object> others = new LinkedHashSet<>();
        if (type == boolean.class) {
            others.addAll(List.of(true, false));
        } else if (type.isEnum()) {
            others.addAll(Arrays.asList(type.getEnumConstants()));
            others.add(null);
        } else {
            return null;
        }
        others.removeAll(named);
        return others;
    }
}
