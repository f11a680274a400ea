package io.makegood.internal.explaining;

import io.makegood.casefile.Deadline;
import io.makegood.explain.ConditionCheck;
import io.makegood.explain.Values;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.deciding.ReasonText;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a condition found and would have needed, in a few words. */
final class CheckWords {
    /** So many values are told one by one. */
    private static final int FEW = 8;
    /** More days or hours than anybody counts stand for none. */
    private static final long COUNTABLE = 1_000_000;

    private CheckWords() {}

    /**
     * Of a comparison.
     *
     * @param parameter the parameter it compares with; null when with none
     * @param compared the property it compares with; null when with none
     */
    static String of(
            ClaimContext claim,
            Operand read,
            @Nullable Object actual,
            Values needed,
            boolean held,
            @Nullable String parameter,
            @Nullable String compared) {
        if (read instanceof Operand.Call call && call.function() == Function.FOUND) {
            boolean wasFound = Boolean.TRUE.equals(actual);
            String found = "`" + call.argument() + "` was " + (wasFound ? "found" : "not found");
            return held ? found : found + (wasFound ? ", and must not be" : "");
        }
        String origin = parameter != null ? " (" + parameter + ")" : compared == null ? "" : ", as " + compared + " is";
        String counted = counted(claim, ConditionChecker.inWords(read), actual);
        if (counted != null) {
            return held ? counted : counted + "; the rule speaks " + from(needed) + origin;
        }
        String is = ConditionChecker.inWords(read) + " is " + shown(actual);
        return held ? is : is + ", and has to be " + of(needed) + origin;
    }

    /** What has to hold in one of several ways. */
    static String anyOf(List<List<ConditionCheck>> alternatives, boolean held) {
        String ways = alternatives.stream()
                .filter(all -> !held || all.stream().allMatch(ConditionCheck::held))
                .limit(held ? 1 : alternatives.size())
                .map(all -> all.stream()
                        .filter(check -> held || !check.held())
                        .map(ConditionCheck::words)
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining("; or "));
        return held ? ways : "one of these would do: " + ways;
    }

    /** Days and hours as people count them; null for anything else. */
    private static @Nullable String counted(ClaimContext claim, String property, @Nullable Object actual) {
        if (!(actual instanceof Long number)) {
            return null;
        }
        Deadline deadline = claim.deadline();
        return switch (property) {
            case "daysUntilDeadline" ->
                deadline == null
                        ? "there is no date to meet"
                        : Objects.requireNonNullElse(deadline.occasion(), "the date to meet")
                                + (number < 0 ? " was " + days(-number) + " ago" : " is " + days(number) + " away");
            case "daysSinceDelivery" ->
                number < 0 ? "no day of delivery is known" : "it arrived " + days(number) + " ago";
            case "daysSinceOrder" -> "it was ordered " + days(number) + " ago";
            case "daysSincePromisedDelivery" ->
                number < 0 ? "no promised day is past" : "it was promised for " + days(number) + " ago";
            case "daysLate" -> number == 0 ? "it is not known to be late" : "it is " + days(number) + " late";
            case "hoursSinceDeliveredScan" ->
                number > COUNTABLE
                        ? "there is no delivered scan"
                        : "the delivered scan is " + number + (number == 1 ? " hour" : " hours") + " old";
            default -> null;
        };
    }

    private static String days(long number) {
        return number + (number == 1 ? " day" : " days");
    }

    /** Values that a rule speaks of, after "speaks". */
    private static String from(Values values) {
        if (values instanceof Values.Range range) {
            return range.from() == null
                    ? (range.bound() ? "up to " : "below ") + shown(range.to())
                    : (range.bound() ? "from " : "above ") + shown(range.from());
        }
        return "of " + of(values);
    }

    /** Values that something has to be. */
    static String of(Values values) {
        if (values instanceof Values.OneOf one) {
            return one.values().isEmpty()
                    ? "what it is compared with, which is not there"
                    : joined(one.values(), " or ");
        }
        if (values instanceof Values.Range range) {
            return range.from() == null
                    ? (range.bound() ? "at most " : "less than ") + shown(range.to())
                    : (range.bound() ? "at least " : "more than ") + shown(range.from());
        }
        if (values instanceof Values.Having having) {
            return "something with " + shown(having.part());
        }
        Values others = ((Values.AllBut) values).values();
        if (others instanceof Values.OneOf one && one.values().contains(null)) {
            List<@Nullable Object> named = new ArrayList<>(one.values());
            named.removeIf(Objects::isNull);
            return named.isEmpty() ? "something" : "something other than " + joined(named, " or ");
        }
        return others instanceof Values.OneOf one && !one.values().isEmpty()
                ? "anything but " + joined(one.values(), " or ")
                : others instanceof Values.OneOf ? "anything" : "not " + of(others);
    }

    private static String joined(List<@Nullable Object> values, String last) {
        int told = values.size() > FEW ? FEW - 1 : values.size() - 1;
        String first = values.stream().limit(told).map(CheckWords::shown).collect(Collectors.joining(", "));
        String rest = values.size() > FEW ? values.size() - told + " others" : shown(values.get(values.size() - 1));
        return first.isEmpty() ? rest : first + last + rest;
    }

    static String shown(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof String text) {
            return text.isEmpty() ? "empty" : "`" + text + "`";
        }
        String shown = ReasonText.shown(value);
        return shown.isEmpty() ? "nothing" : shown;
    }
}
