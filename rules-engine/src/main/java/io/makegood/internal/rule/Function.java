package io.makegood.internal.rule;

import io.makegood.rules.PolicyParameters;
import io.makegood.vocabulary.CommPoint;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a rule can ask for by name: what was found, what is said, and the parameters of the policy. There are no other calls. */
public enum Function {
    FOUND("found", boolean.class, null),
    SAYS("says", boolean.class, null),
    SHARE_OF_PAID("shareOfPaid", Money.class, "ratio"),
    AMOUNT("amount", Money.class, "money"),
    DAYS("days", long.class, "days"),
    HOURS("hours", long.class, "hours"),
    COUNT("count", long.class, "count"),
    RATIO("ratio", double.class, "ratio"),
    DAYS_AGO("daysAgo", LocalDate.class, "days"),
    DAYS_AHEAD("daysAhead", LocalDate.class, "days");

    private static final List<Function> OF_POLICY = List.of(AMOUNT, DAYS, HOURS, COUNT, RATIO, DAYS_AGO, DAYS_AHEAD);

    private static final List<String> COUNTED = List.of("months", "business days");

    private final String call;
    private final Class<?> type;
    private final @Nullable String unit;

    Function(String call, Class<?> type, @Nullable String unit) {
        this.call = call;
        this.type = type;
        this.unit = unit;
    }

    /** The function of this name that this type of object has; null when it has none. */
    public static @Nullable Function of(Class<?> owner, String call) {
        return on(owner).stream()
                .filter(function -> function.call.equals(call))
                .findFirst()
                .orElse(null);
    }

    /** The functions this type of object has. */
    public static List<Function> on(Class<?> owner) {
        return owner == PolicyParameters.class
                ? OF_POLICY
                : Arrays.stream(values())
                        .filter(function -> !OF_POLICY.contains(function) && hasMethod(owner, function.call))
                        .toList();
    }

    /** The function of the policy for parameters of this unit. */
    public static Function ofUnit(String unit) {
        return OF_POLICY.stream()
                .filter(function -> unit.equals(function.unit))
                .findFirst()
                .orElse(COUNT);
    }

    private static boolean hasMethod(Class<?> owner, String name) {
        return Arrays.stream(owner.getMethods())
                .anyMatch(method -> method.getName().equals(name) && method.getParameterCount() == 1);
    }

    /** What the method of the fact is called with. */
    public Object argument(String name) {
        return this == SAYS ? CommPoint.valueOf(name) : name;
    }

    /** The argument as it is written in a rule. */
    public String written(String name) {
        return this == SAYS ? CommPoint.class.getSimpleName() + "." + name : Operand.quoted(name);
    }

    /** As it is written in a rule. */
    public String call() {
        return call;
    }

    /** The type of its value. */
    public Class<?> type() {
        return type;
    }

    /** The unit of the parameter it reads; null when it reads none. */
    public @Nullable String unit() {
        return unit;
    }

    /** Whether it reads a parameter in this unit. Months and business days are counted. */
    public boolean reads(String unit) {
        return unit.equals(this.unit) || (this == COUNT && COUNTED.contains(unit));
    }
}
