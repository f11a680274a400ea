package io.makegood.internal.alpha;

import io.makegood.internal.joins.OwnList;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One condition, as a test of an attribute: what to read of a fact, and the values with which the condition holds. Where all values can be told
 * beforehand, the attribute is the property itself, and many rules share it: terms, texts, yes or no. Otherwise it is whether the condition holds.
 *
 * @param key of the attribute; equal keys read the same
 * @param type of the values
 * @param read of the fact: {@code fact -> value}, of the type it has
 * @param values with which the condition holds
 * @param worth of testing early: the share of facts that it is likely to rule out, less where it takes longer
 */
record AttributeTest(Key key, Class<?> type, Linked read, Set<@Nullable Object> values, double worth) {
    private static final double EVEN = 0.5;

    /**
     * What is read of whom.
     *
     * @param sources of all that is read, in their order
     * @param condition what holds of them or does not; empty where the value itself is the attribute
     */
    record Key(List<ValueReader.Source> sources, String condition) {
        /** Whether all facts about a claim have the same value. */
        boolean isOfClaim() {
            return sources.stream().allMatch(ValueReader.Source::isOfClaim);
        }

        // Written out: what a record makes of itself is linked at run time, and a start waits for it.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.sources.equals(sources) && key.condition.equals(condition);
        }

        @Override
        public int hashCode() {
            return 31 * sources.hashCode() + condition.hashCode();
        }
    }

    static AttributeTest of(Class<?> fact, Condition condition, Vocabulary vocabulary) {
        if (condition instanceof Condition.Comparison comparison) {
            Operand left = comparison.left();
            Set<@Nullable Object> values = values(left.type(), comparison.operator(), comparison.right(), vocabulary);
            if (values != null) {
                List<?> terms = terms(left.type(), vocabulary);
                double worth = terms.isEmpty() ? EVEN : 1 - (double) values.size() / (terms.size() + 1);
                return new AttributeTest(
                        new Key(List.of(ValueReader.source(fact, left)), ""),
                        left.type(),
                        new Linked(() -> ValueReader.of(fact, left).read()),
                        values,
                        worth);
            }
        }
        List<ValueReader.Source> sources = condition
                .operands()
                .map(operand -> ValueReader.source(fact, operand))
                .toList();
        return new AttributeTest(
                new Key(sources, shape(condition)),
                boolean.class,
                new Linked(() -> holds(fact, condition)),
                Collections.singleton(true),
                EVEN / 2);
    }

    /**
     * Whether some fact of a list of the rule's own fact is as an element asks, which is known before the element is joined; null when that depends on
     * more than the rule's own fact.
     */
    static @Nullable AttributeTest of(Class<?> fact, Element element) {
        OwnList list = OwnList.of(fact, element);
        if (list == null) {
            return null;
        }
        List<ValueReader.Source> sources = list.reads().stream()
                .map(operand -> ValueReader.source(fact, operand))
                .toList();
        return new AttributeTest(
                new Key(sources, list.text()),
                boolean.class,
                new Linked(() -> Evaluators.test(list)),
                Collections.singleton(list.isWanted()),
                EVEN / 2);
    }

    /** Whether a condition holds: {@code fact -> boolean}. */
    private static MethodHandle holds(Class<?> fact, Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            MethodHandle left = ValueReader.of(fact, comparison.left()).read();
            List<MethodHandle> right = new ArrayList<>();
            for (Operand operand : comparison.right()) {
                right.add(ValueReader.of(fact, operand).read());
            }
            return Evaluators.holds(left, comparison.operator(), right);
        }
        if (condition instanceof Condition.Not not) {
            return Evaluators.not(holds(fact, not.condition()));
        }
        boolean all = condition instanceof Condition.AllOf;
        List<MethodHandle> handles = new ArrayList<>();
        for (Condition part : condition.parts()) {
            handles.add(holds(fact, part));
        }
        return all ? Evaluators.allOf(handles) : Evaluators.anyOf(handles);
    }

    /** How a condition is put together, without what it reads. */
    private static String shape(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return comparison.operator().name() + comparison.right().size();
        }
        if (condition instanceof Condition.Not not) {
            return "!(" + shape(not.condition()) + ")";
        }
        StringBuilder shape = new StringBuilder(condition instanceof Condition.AllOf ? "&&(" : "||(");
        condition.parts().forEach(part -> shape.append(shape(part)).append(' '));
        return shape.append(')').toString();
    }

    /** Whether something of the type is or is not. */
    static boolean isYesOrNo(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** All terms of a type; empty when it has none. */
    private static List<?> terms(Class<?> type, Vocabulary vocabulary) {
        if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants());
        }
        return Term.class.isAssignableFrom(type) ? vocabulary.all(type.asSubclass(Term.class)) : List.of();
    }

    /** Both, of one attribute. */
    AttributeTest and(AttributeTest other) {
        Set<@Nullable Object> both = new LinkedHashSet<>(values);
        both.retainAll(other.values);
        return new AttributeTest(key, type, read, both, Math.max(worth, other.worth));
    }

    /** The values with which it holds, when they can be told beforehand; null otherwise. */
    private static @Nullable Set<@Nullable Object> values(
            Class<?> type, Operator operator, List<Operand> right, Vocabulary vocabulary) {
        boolean isTerm = type.isEnum() || Term.class.isAssignableFrom(type);
        boolean isListed = isTerm || isYesOrNo(type) || type == String.class;
        boolean isEquality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL || operator.isMembership();
        if (!isListed || !isEquality) {
            return null;
        }
        Set<@Nullable Object> named = new LinkedHashSet<>();
        for (Operand operand : right) {
            if (!(operand instanceof Operand.Constant constant)) {
                return null;
            }
            named.add(constant.value());
        }
        return operator.isNegated() ? others(type, named, vocabulary) : named;
    }

    /** All values but these, nothing among them; null when they cannot be listed. */
    private static @Nullable Set<@Nullable Object> others(
            Class<?> type, Set<@Nullable Object> named, Vocabulary vocabulary) {
        Set<@Nullable Object> others = new LinkedHashSet<>();
        if (isYesOrNo(type)) {
            others.addAll(List.of(true, false));
        } else if (type != String.class) {
            others.addAll(terms(type, vocabulary));
        } else {
            return null;
        }
        others.add(null);
        others.removeAll(named);
        return others;
    }
}
