package io.makegood.internal.alpha;

import io.makegood.internal.rule.Condition;
import java.lang.invoke.MethodHandle;
import java.util.function.Predicate;

/** Tests single conditions, for whoever explains a decision; to decide one, rules are tested together. */
public final class ConditionTests {
    private ConditionTests() {}

    /**
     * Whether a condition holds of a fact.
     *
     * @param fact the type of the facts it is about
     */
    public static Predicate<Object> of(Class<?> fact, Condition condition) {
        MethodHandle holds = AttributeTest.holds(fact, condition);
        return each -> {
            try {
                return (boolean) holds.invokeExact(each);
            } catch (Throwable e) {
                throw Evaluators.thrown(e);
            }
        };
    }
}
