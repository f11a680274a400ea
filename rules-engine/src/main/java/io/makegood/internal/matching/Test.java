package io.makegood.internal.matching;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One condition: a question to ask of a fact, and the answers with which it holds. Where all answers can be told beforehand, the question is
 * for the value of a property, and many rules share it: terms, texts, yes or no. Otherwise it is whether a comparison holds.
 *
 * @param key of the question; equal keys are answered alike
 * @param type of the answers
 * @param ask of the fact: {@code fact -> answer}
 * @param answers with which the condition holds
 * @param worth of asking early: the share of facts that it is likely to rule out, less where it takes longer
 */
record Test(Key key, Class<?> type, MethodHandle ask, Set<@Nullable Object> answers, double worth) {
    private static final double EVEN = 0.5;

    /** What is asked of whom; a comparison with its operands where the question is whether it holds. */
    record Key(Reading.Source left, @Nullable Comparison comparison, List<Reading.Source> right) {
        /** Whether all facts about a claim answer alike. */
        boolean isOfClaim() {
            return left.isOfClaim() && right.stream().allMatch(Reading.Source::isOfClaim);
        }
    }

    static Test of(Class<?> fact, Asked asked) throws RuleParser.NotPlain {
        Reading left = Reading.of(fact, asked.left());
        List<Reading> right = new ArrayList<>();
        for (Term term : asked.right()) {
            right.add(Reading.of(fact, term));
        }
        Set<@Nullable Object> values = values(left.type(), asked.comparison(), right);
        if (values != null) {
            Object[] terms = left.type().getEnumConstants();
            double worth = terms == null ? EVEN : 1 - (double) values.size() / (terms.length + 1);
            return new Test(new Key(left.source(), null, List.of()), left.type(), left.read(), values, worth);
        }
        return new Test(
                new Key(
                        left.source(),
                        asked.comparison(),
                        right.stream().map(Reading::source).toList()),
                boolean.class,
                Handles.holds(
                        left.read(),
                        asked.comparison(),
                        right.stream().map(Reading::read).toList()),
                Collections.singleton(true),
                EVEN / 2);
    }

    /** Both, of one question. */
    Test and(Test other) {
        Set<@Nullable Object> both = new LinkedHashSet<>(answers);
        both.retainAll(other.answers);
        return new Test(key, type, ask, both, Math.max(worth, other.worth));
    }

    /** The values with which it holds, when they can be told beforehand; null otherwise. */
    private static @Nullable Set<@Nullable Object> values(Class<?> type, Comparison comparison, List<Reading> right) {
        boolean isListed = type.isEnum() || type == boolean.class || type == String.class;
        if (!isListed || comparison.isOrdering()) {
            return null;
        }
        Set<@Nullable Object> named = new LinkedHashSet<>();
        for (Reading operand : right) {
            if (!(operand.source().term() instanceof Term.Constant constant)) {
                return null;
            }
            named.add(constant.value());
        }
        return comparison.isNegated() ? others(type, named) : named;
    }

    /** All values but these, nothing among them; null when they cannot be listed. */
    private static @Nullable Set<@Nullable Object> others(Class<?> type, Set<@Nullable Object> named) {
        Set<@Nullable Object> others = new LinkedHashSet<>();
        if (type == boolean.class) {
            others.addAll(List.of(true, false));
        } else if (type.isEnum()) {
            others.addAll(Arrays.asList(type.getEnumConstants()));
        } else {
            return null;
        }
        others.add(null);
        others.removeAll(named);
        return others;
    }
}
