package io.makegood.internal.joins;

import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.rule.Operand;
import io.makegood.rules.PolicyParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a value from a tuple. Of what is not there, nothing is there. */
@FunctionalInterface
interface TupleValue {
    @Nullable Object of(@Nullable Object[] tuple);

    /**
     * The value of an operand.
     *
     * @param types of what lies in a tuple, by slot
     * @param own the slot of the fact whose properties are named without a variable
     */
    static TupleValue of(Operand operand, List<Class<?>> types, int own) {
        if (operand instanceof Operand.Constant constant) {
            Object value = constant.value();
            return tuple -> value;
        }
        if (operand instanceof Operand.Property property) {
            return along(types, own, property.path());
        }
        if (operand instanceof Operand.Variable variable) {
            return along(types, variable.slot(), variable.path());
        }
        Operand.Call call = (Operand.Call) operand;
        TupleValue parameters = along(types, 0, call.path());
        String name = call.argument();
        return tuple -> {
            PolicyParameters of = (PolicyParameters) Objects.requireNonNull(parameters.of(tuple));
            return switch (call.function()) {
                case AMOUNT -> of.amount(name);
                case DAYS -> of.days(name);
                case HOURS -> of.hours(name);
                case COUNT -> of.count(name);
                case RATIO -> of.ratio(name);
                case DAYS_AGO -> of.daysAgo(name);
                case DAYS_AHEAD -> of.daysAhead(name);
                default -> throw new IllegalStateException("no parameter is read by " + call.function());
            };
        };
    }

    private static TupleValue along(List<Class<?>> types, int slot, List<String> path) {
        List<Function<Object, @Nullable Object>> getters = new ArrayList<>();
        Class<?> type = types.get(slot);
        for (String name : path) {
            Property step = Properties.step(type, name);
            getters.add(step.reader());
            type = step.type();
        }
        if (getters.size() == 1) {
            Function<Object, @Nullable Object> only = getters.get(0);
            return tuple -> {
                Object fact = tuple[slot];
                return fact == null ? null : only.apply(fact);
            };
        }
        return tuple -> {
            Object value = tuple[slot];
            for (int i = 0; value != null && i < getters.size(); i++) {
                value = getters.get(i).apply(value);
            }
            return value;
        };
    }
}
