package io.makegood.internal.joins;

import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a condition holds of a tuple. */
@FunctionalInterface
interface TupleTest {
    boolean holds(@Nullable Object[] tuple);

    /**
     * A condition as a test.
     *
     * @param types of what lies in a tuple, by slot
     * @param own the slot of the fact whose properties are named without a variable
     */
    static TupleTest of(Condition condition, List<Class<?>> types, int own) {
        if (condition instanceof Condition.Comparison comparison) {
            TupleValue left = TupleValue.of(comparison.left(), types, own);
            TupleValue[] right = comparison.right().stream()
                    .map(operand -> TupleValue.of(operand, types, own))
                    .toArray(TupleValue[]::new);
            Operator operator = comparison.operator();
            return operator.isMembership()
                    ? tuple -> isOneOf(left.of(tuple), right, tuple) != operator.isNegated()
                    : tuple -> operator.holds(left.of(tuple), right[0].of(tuple));
        }
        if (condition instanceof Condition.Not not) {
            TupleTest negated = of(not.condition(), types, own);
            return tuple -> !negated.holds(tuple);
        }
        if (condition instanceof Condition.AllOf all) {
            TupleTest[] tests = all(all.conditions(), types, own);
            return tuple -> allHold(tests, tuple);
        }
        TupleTest[] tests = all(((Condition.AnyOf) condition).conditions(), types, own);
        return tuple -> {
            for (TupleTest test : tests) {
                if (test.holds(tuple)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** All of these conditions as tests. */
    static TupleTest[] all(List<Condition> conditions, List<Class<?>> types, int own) {
        return conditions.stream().map(condition -> of(condition, types, own)).toArray(TupleTest[]::new);
    }

    /** Whether all of them hold. */
    static boolean allHold(TupleTest[] tests, @Nullable Object[] tuple) {
        for (TupleTest test : tests) {
            if (!test.holds(tuple)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOf(@Nullable Object value, TupleValue[] operands, @Nullable Object[] tuple) {
        for (TupleValue operand : operands) {
            if (Operator.EQUAL.holds(value, operand.of(tuple))) {
                return true;
            }
        }
        return false;
    }
}
