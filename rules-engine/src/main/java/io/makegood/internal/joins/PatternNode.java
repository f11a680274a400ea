package io.makegood.internal.joins;

import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the facts of a pattern that fit a tuple. */
final class PatternNode {
    /** So long a list is looked through; a longer one gets a memory, and an index where something has to be equal. */
    private static final int SHORT = 16;

    private final Class<?> fact;
    final int slot;
    private final @Nullable TupleValue from;
    /** The same for all patterns that ask the same of facts of the same type. */
    private final int memory;
    /** What is asked of the fact alone. */
    private final TupleTest[] alone;
    /** What relates it to what was matched before. */
    private final TupleTest[] related;

    private final TupleTest[] all;
    private final @Nullable Equality equality;

    /**
     * Something of the fact has to be equal to something matched before.
     *
     * @param read says what is read of the fact
     * @param rest what relates it besides
     */
    private record Equality(String read, TupleValue own, TupleValue other, TupleTest[] rest) {}

    PatternNode(Pattern pattern, List<Class<?>> types, Map<String, Integer> memories) {
        this.fact = pattern.fact();
        this.slot = pattern.slot();
        this.from = pattern.from() == null ? null : TupleValue.of(pattern.from(), types, slot);
        List<Condition> ofItself = new ArrayList<>();
        List<Condition> ofOthers = new ArrayList<>();
        pattern.conditions().forEach(condition -> (isAlone(condition) ? ofItself : ofOthers).add(condition));
        String asked =
                fact.getName() + ofItself.stream().map(Condition::text).collect(Collectors.joining(", ", "(", ")"));
        this.memory = memories.computeIfAbsent(asked, any -> memories.size());
        this.alone = TupleTest.all(ofItself, types, slot);
        this.related = TupleTest.all(ofOthers, types, slot);
        this.all = TupleTest.all(
                Stream.concat(ofItself.stream(), ofOthers.stream()).toList(), types, slot);
        this.equality = equality(ofOthers, types, slot);
    }

    /** Whether it reads the fact alone. Parameters do not change in a decision, but for the currency of amounts. */
    private static boolean isAlone(Condition condition) {
        return condition
                .operands()
                .allMatch(operand -> operand instanceof Operand.Property
                        || operand instanceof Operand.Constant
                        || operand instanceof Operand.Call call && call.function() != Function.AMOUNT);
    }

    private static @Nullable Equality equality(List<Condition> conditions, List<Class<?>> types, int slot) {
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Comparison comparison && comparison.operator() == Operator.EQUAL) {
                Operand left = comparison.left();
                Operand right = comparison.right().get(0);
                boolean isFirst = isOwn(left, slot) && !isOwn(right, slot);
                boolean isSecond = isOwn(right, slot) && !isOwn(left, slot);
                if ((isFirst || isSecond) && isWhole(left) && isWhole(right)) {
                    Operand own = isFirst ? left : right;
                    List<Condition> rest = conditions.stream()
                            .filter(each -> each != condition)
                            .toList();
                    return new Equality(
                            path(own),
                            TupleValue.of(own, types, slot),
                            TupleValue.of(isFirst ? right : left, types, slot),
                            TupleTest.all(rest, types, slot));
                }
            }
        }
        return null;
    }

    private static boolean isOwn(Operand operand, int slot) {
        return operand instanceof Operand.Property
                || operand instanceof Operand.Variable variable && variable.slot() == slot;
    }

    private static String path(Operand own) {
        return String.join(
                ".", own instanceof Operand.Property property ? property.path() : ((Operand.Variable) own).path());
    }

    /** Numbers with decimals are equal to others within limits that no hash knows. */
    private static boolean isWhole(Operand operand) {
        return operand.type() != double.class && operand.type() != Double.class;
    }

    /** The facts that fit this tuple, in their order. */
    Matches matches(@Nullable Object[] tuple, WorkingMemory facts) {
        List<?> list = from == null ? facts.facts(fact) : (List<?>) from.of(tuple);
        if (list == null) {
            return new Matches(List.of(), all, null, tuple, facts);
        }
        if (list.size() <= SHORT) {
            return new Matches(list, all, null, tuple, facts);
        }
        AlphaMemory passing = facts.memory(memory, list, candidate -> {
            tuple[slot] = candidate;
            return TupleTest.allHold(alone, tuple);
        });
        Equality equal = equality;
        if (equal == null || passing.facts().size() <= SHORT) {
            return new Matches(passing.facts(), related, passing, tuple, facts);
        }
        Object key = equal.other.of(tuple);
        List<Object> having = passing.having(
                equal.read,
                candidate -> {
                    tuple[slot] = candidate;
                    return equal.own.of(tuple);
                },
                key);
        return new Matches(having, equal.rest, passing, tuple, facts);
    }

    /** Facts that fit a tuple, found one by one. */
    final class Matches {
        private final List<?> list;
        private final TupleTest[] tests;
        private final @Nullable AlphaMemory passing;
        private final @Nullable Object[] tuple;
        private final WorkingMemory facts;
        private int at;

        private Matches(
                List<?> list,
                TupleTest[] tests,
                @Nullable AlphaMemory passing,
                @Nullable Object[] tuple,
                WorkingMemory facts) {
            this.list = list;
            this.tests = tests;
            this.passing = passing;
            this.tuple = tuple;
            this.facts = facts;
        }

        /** Puts the next one into its slot; no when there is none. */
        boolean next() {
            while (at < list.size()) {
                facts.look();
                tuple[slot] = list.get(at++);
                if (TupleTest.allHold(tests, tuple)) {
                    return true;
                }
            }
            tuple[slot] = null;
            return false;
        }

        /** What all of them come to for an element, where that depends on nothing but the list; null when nobody asked before. */
        @Nullable Accumulated known(int element) {
            return passing == null || tests.length > 0 ? null : passing.known(element, list);
        }

        void know(int element, Accumulated result) {
            if (passing != null && tests.length == 0) {
                passing.know(element, list, result);
            }
        }
    }
}
