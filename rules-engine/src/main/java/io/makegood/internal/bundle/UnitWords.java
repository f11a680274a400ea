package io.makegood.internal.bundle;

import io.makegood.internal.codes.Currencies;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What people call units, and how much of ours one of theirs is: a week is seven days. */
final class UnitWords {
    /** A number and the word behind it, as in {@code 2 weeks}. */
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(\\p{L}[\\p{L} ]*|%|€|\\$|£)");

    /** A currency before a number. */
    private static final Pattern AMOUNT_BEHIND = Pattern.compile("([A-Z]{3}|€|\\$|£)\\s*(\\d+(?:[.,]\\d+)?)");

    /** By a word in the singular, how much it is in each unit that it can be told in. */
    private static final Map<String, Map<Unit, BigDecimal>> WORDS = words();

    private UnitWords() {}

    /**
     * A value in one of our units.
     *
     * @param value null when it cannot be told exactly; the number as it was written may be meant
     */
    record Meant(Unit unit, @Nullable BigDecimal value) {}

    private static Map<String, Map<Unit, BigDecimal>> words() {
        Map<String, Map<Unit, BigDecimal>> words = new HashMap<>();
        BigDecimal one = BigDecimal.ONE;
        put(words, Map.of(Unit.DAYS, one, Unit.HOURS, BigDecimal.valueOf(24)), "day", "calendar day", "d", "night");
        put(words, Map.of(Unit.DAYS, BigDecimal.valueOf(7), Unit.HOURS, BigDecimal.valueOf(168)), "week", "wk", "w");
        put(words, Map.of(Unit.DAYS, BigDecimal.valueOf(14), Unit.HOURS, BigDecimal.valueOf(336)), "fortnight");
        put(
                words,
                Map.of(Unit.BUSINESS_DAYS, one),
                "business day",
                "businessday",
                "working day",
                "workday",
                "bank day");
        put(words, Map.of(Unit.HOURS, one), "hour", "h", "hr");
        put(words, Map.of(Unit.MONTHS, one), "month", "mo");
        put(words, Map.of(Unit.MONTHS, BigDecimal.valueOf(12)), "year", "yr");
        put(words, Map.of(Unit.MONTHS, BigDecimal.valueOf(3)), "quarter");
        put(
                words,
                Map.of(Unit.COUNT, one),
                "count",
                "time",
                "number",
                "integer",
                "int",
                "piece",
                "item",
                "unit",
                "attempt",
                "visit",
                "order",
                "case",
                "quantity");
        put(words, Map.of(Unit.MONEY, one), "money", "amount", "currency", "price", "cash", "€", "$", "£");
        put(
                words,
                Map.of(Unit.RATIO, one),
                "ratio",
                "share",
                "fraction",
                "rate",
                "factor",
                "decimal",
                "proportion",
                "quota");
        put(words, Map.of(Unit.RATIO, new BigDecimal("0.01")), "percent", "percentage", "%", "per cent", "pct");
        return words;
    }

    private static void put(Map<String, Map<Unit, BigDecimal>> words, Map<Unit, BigDecimal> units, String... called) {
        Arrays.stream(called).forEach(word -> words.put(word, units));
    }

    private static @Nullable Map<Unit, BigDecimal> unitsOf(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        Map<Unit, BigDecimal> units = WORDS.get(lower);
        if (units == null && lower.endsWith("s")) {
            units = WORDS.get(lower.substring(0, lower.length() - 1));
        }
        if (units == null
                && (lower.equals("min") || lower.equals("mins") || lower.equals("minute") || lower.equals("minutes"))) {
            return Map.of();
        }
        CurrencyUnit currency = units == null ? Currencies.of(lower.toUpperCase(Locale.ROOT)) : null;
        return units == null && (currency != null || Currencies.isPlainName(lower)) ? WORDS.get("money") : units;
    }

    /** Whether minutes are meant, of which sixty are an hour. */
    private static boolean isMinutes(String word) {
        return word.strip().toLowerCase(Locale.ROOT).startsWith("min");
    }

    /**
     * The unit that was meant by a word, and the value in it.
     *
     * @param value as it was written; null when that is no number
     * @param wanted the unit in which it is read; null when nobody knows
     * @return null when the word is no unit anybody knows, or none of the kind that is wanted
     */
    static @Nullable Meant meantBy(String word, @Nullable BigDecimal value, @Nullable Unit wanted) {
        Map<Unit, BigDecimal> units = unitsOf(word);
        if (units == null) {
            return null;
        }
        if (isMinutes(word) && units.isEmpty()) {
            BigDecimal sixty = BigDecimal.valueOf(60);
            boolean isExact = value != null && value.remainder(sixty).signum() == 0;
            return wanted != null && wanted != Unit.HOURS
                    ? null
                    : new Meant(Unit.HOURS, isExact && value != null ? value.divide(sixty) : null);
        }
        Unit unit = wanted;
        if (unit == null) {
            // The smallest number tells it best: two weeks are fourteen days.
            for (Unit each : Unit.values()) {
                unit = units.containsKey(each) && unit == null ? each : unit;
            }
        }
        BigDecimal factor = unit == null ? null : units.get(unit);
        if (unit == null || factor == null) {
            return unit == Unit.DAYS && units.containsKey(Unit.HOURS) ? hoursInDays(value) : null;
        }
        return new Meant(unit, value == null ? null : value.multiply(factor).stripTrailingZeros());
    }

    private static @Nullable Meant hoursInDays(@Nullable BigDecimal value) {
        BigDecimal day = BigDecimal.valueOf(24);
        boolean isExact =
                value != null && value.signum() > 0 && value.remainder(day).signum() == 0;
        return isExact && value != null ? new Meant(Unit.DAYS, value.divide(day)) : null;
    }

    /** A number with a unit behind it, in this unit; null when it is none, or of another kind. */
    static @Nullable String numberIn(String text, Unit unit) {
        Matcher matcher = AMOUNT.matcher(inDigits(text));
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(matcher.group(1).replace(',', '.'));
        Meant meant = meantBy(matcher.group(2), value, unit);
        return meant == null || meant.value() == null || meant.value().precision() > BundleLimits.DIGITS
                ? null
                : meant.value().toPlainString();
    }

    /** The same, with digits for a number in words before a unit. */
    private static String inDigits(String text) {
        String stripped = text.strip();
        int blank = stripped.indexOf(' ');
        String digits = blank < 0 ? null : NumberWords.digits(stripped.substring(0, blank));
        return digits == null ? stripped : digits + stripped.substring(blank);
    }

    /** A number with a unit behind or before it; null when it is none. */
    static @Nullable Meant amountIn(String text, @Nullable Unit wanted) {
        Matcher behind = AMOUNT.matcher(inDigits(text));
        Matcher before = AMOUNT_BEHIND.matcher(text.strip());
        if (behind.matches()) {
            return meantBy(behind.group(2), new BigDecimal(behind.group(1).replace(',', '.')), wanted);
        }
        return before.matches()
                ? meantBy(before.group(1), new BigDecimal(before.group(2).replace(',', '.')), wanted)
                : null;
    }

    /** Whether a word says a unit. */
    static boolean isUnit(String word, Unit unit) {
        Map<Unit, BigDecimal> units = unitsOf(word);
        return units != null && units.containsKey(unit);
    }

    /** The unit in which rules read a parameter, by the function of the policy they call for it; null when there is no such function. */
    static @Nullable Unit readBy(String function) {
        return switch (function) {
            case "amount" -> Unit.MONEY;
            case "days", "daysAgo", "daysAhead" -> Unit.DAYS;
            case "hours" -> Unit.HOURS;
            case "count" -> Unit.COUNT;
            case "ratio", "shareOfPaid" -> Unit.RATIO;
            default -> null;
        };
    }
}
