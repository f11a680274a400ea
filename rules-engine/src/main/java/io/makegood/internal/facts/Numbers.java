package io.makegood.internal.facts;

import io.makegood.rules.Invariant;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In what the numbers are counted that rules read, which their names tell, and how those that are always there say that nothing is known. */
public final class Numbers {
    /** Of those that are very many, or none, where nothing is known. */
    private static final Map<String, String> UNKNOWN = Map.of(
            "daysUntilDeadline", "hasDeadline == false",
            "hoursSinceDeliveredScan", "shipment.deliveredAt == null",
            "returnCostRatio", "returnCostRatio == 0");

    /** Hours of a day, which are told by an hour or counted. */
    private static final String HOUR = "hour";

    private Numbers() {}

    /** Whether values of the type are numbers. */
    public static boolean isNumber(Class<?> type) {
        return type.isPrimitive() ? type != boolean.class : Number.class.isAssignableFrom(type);
    }

    /**
     * In what a number of a fact is counted: {@code days}, {@code hours}, {@code hour} of a day, {@code ratio} or {@code count}.
     *
     * @param property its name
     * @param type of its values
     */
    public static String unitOf(String property, Class<?> type) {
        if (type == double.class || type == Double.class) {
            return "ratio";
        }
        String name = property.toLowerCase(Locale.ROOT);
        return name.equals(HOUR) ? HOUR : name.contains("days") ? "days" : name.contains("hours") ? "hours" : "count";
    }

    /** Whether a number in one unit can be compared with one in another. */
    public static boolean areAlike(String one, String other) {
        List<String> ofHour = List.of("hours", "count", HOUR);
        return one.equals(other)
                || one.equals(HOUR) && ofHour.contains(other)
                || other.equals(HOUR) && ofHour.contains(one);
    }

    /** A unit in the words of a sentence that says what something is. */
    public static String inWords(String unit) {
        return switch (unit) {
            case "count", "ratio" -> "a " + unit;
            case HOUR -> "an hour of the day";
            default -> "in " + unit;
        };
    }

    /**
     * The condition that asks whether a number is not known, such as {@code daysSinceDelivery < 0}; null when it always is.
     *
     * @param property its name
     * @param getter what reads it
     */
    public static @Nullable String unknown(String property, Method getter) {
        boolean isMinusOne = Stream.ofNullable(getter.getAnnotation(Invariant.class))
                .flatMap(invariant -> Arrays.stream(invariant.value()))
                .anyMatch((property + " >= -1")::equals);
        return isMinusOne ? property + " < 0" : UNKNOWN.get(property);
    }
}
