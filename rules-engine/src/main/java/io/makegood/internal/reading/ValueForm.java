package io.makegood.internal.reading;

import io.makegood.internal.codes.Countries;
import io.makegood.internal.codes.Currencies;
import io.makegood.internal.codes.Zones;
import io.makegood.internal.reading.RawValue.Form;
import io.makegood.internal.reading.RawValue.Scalar;
import io.makegood.internal.text.DateText;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.vocabulary.Term;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How the values of one kind are written, and how they are read. */
abstract class ValueForm {
    private final String expected;
    private final @Nullable String example;

    private ValueForm(String expected, @Nullable String example) {
        this.expected = example == null ? expected : expected + " such as `" + example + "`";
        this.example = example;
    }

    /** @param name of the component; some texts are more than texts */
    static ValueForm of(Class<?> type, String name) {
        if (type == String.class) {
            if (name.equals("country") || name.endsWith("Country")) {
                return COUNTRY;
            }
            return name.equals("language") ? LANGUAGE : TEXT;
        }
        if (type == boolean.class) {
            return TRUTH;
        }
        if (type == int.class || type == Integer.class) {
            return NUMBER;
        }
        if (type == Money.class) {
            return MONEY;
        }
        if (type == CurrencyUnit.class) {
            return CURRENCY;
        }
        if (type == Instant.class) {
            return MOMENT;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == LocalTime.class) {
            return TIME;
        }
        if (type == ZoneId.class) {
            return ZONE;
        }
        if (type.isEnum()) {
            return new Choice(type);
        }
        if (Term.class.isAssignableFrom(type)) {
            return TERM;
        }
        throw new IllegalArgumentException("no way to write a " + type);
    }

    /** With its article, such as {@code a date such as `2012-12-25`}. */
    final String expected() {
        return expected;
    }

    final @Nullable String example() {
        return example;
    }

    /** @param currency the currency an amount without one probably has; null when not known */
    abstract Reading read(Scalar written, @Nullable String currency);

    /**
     * What is wrong with a value of this form, wherever it comes from, as {@link Reading#complaint()} says it; null
     * when nothing is.
     */
    @Nullable String complaint(Object value) {
        return null;
    }

    /** Whether {@link #complaint} ever says anything, or amounts of this form can be out of bounds. */
    boolean canComplain() {
        return true;
    }

    /**
     * What became of a written value.
     *
     * @param value null when it is wrong
     * @param complaint what is wrong: a sentence without its subject, the name of the component; null when nothing is
     * @param maybe what was probably meant; null when there is no good guess
     */
    record Reading(
            @Nullable Object value,
            @Nullable String complaint,
            @Nullable String maybe) {
        private static Reading of(Object value) {
            return new Reading(value, null, null);
        }

        private static Reading wrong(String complaint, @Nullable String maybe) {
            return new Reading(null, complaint, maybe == null ? null : "`" + maybe + "`");
        }
    }

    final Reading unexpected(Scalar written, @Nullable String maybe) {
        return Reading.wrong(unexpected(written.text()), maybe);
    }

    /** For values that are never in quotes: shows them, should that be what is wrong. */
    final Reading unexpectedQuotes(Scalar written, @Nullable String maybe) {
        String quotes = written.form() == Form.QUOTED ? "\"" : "";
        return Reading.wrong(unexpected(quotes + written.text() + quotes), maybe);
    }

    final String unexpected(Object value) {
        return "is " + QuotedText.of(value.toString()) + ", expected " + expected;
    }

    static final ValueForm TEXT = new ValueForm("text", null) {
        @Override
        Reading read(Scalar written, @Nullable String currency) {
            if (written.form() == Form.NUMBER || written.form() == Form.TRUTH) {
                return unexpected(written, written.text().length() > 30 ? null : "\"" + written.text() + "\"");
            }
            String complaint = complaint(written.text());
            return complaint == null ? Reading.of(written.text()) : Reading.wrong(complaint, null);
        }

        @Override
        @Nullable String complaint(Object value) {
            String text = (String) value;
            if (text.length() > Limits.TEXT) {
                return "has " + text.length() + " characters, at most " + Limits.TEXT + " are read";
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= ' ' && c <= '~') {
                    continue;
                }
                boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\u0085';
                if (control) {
                    return "contains the control character " + QuotedText.character(c);
                }
                if (Character.isSurrogate(c)) {
                    if (Character.isLowSurrogate(c)
                            || i + 1 == text.length()
                            || !Character.isLowSurrogate(text.charAt(i + 1))) {
                        return "contains half a character, " + QuotedText.character(c);
                    }
                    i++;
                }
            }
            return null;
        }
    };

    private static final ValueForm COUNTRY = new ValueForm("a two-letter country code", "US") {
        @Override
        Reading read(Scalar written, @Nullable String currency) {
            String text = written.text();
            return Countries.exists(text) ? Reading.of(text) : unexpected(written, Countries.meantBy(text));
        }

        @Override
        @Nullable String complaint(Object value) {
            return Countries.exists((String) value) ? null : unexpected(value);
        }
    };

    private static final ValueForm LANGUAGE = new ValueForm("a language tag", "de-AT") {
        @Override
        Reading read(Scalar written, @Nullable String currency) {
            String text = written.text();
            if (complaint(text) == null) {
                return Reading.of(text);
            }
            String hyphens = text.replace('_', '-');
            return unexpected(written, complaint(hyphens) == null ? hyphens : null);
        }

        @Override
        @Nullable String complaint(Object value) {
            String tag = (String) value;
            if (tag.length() == 2 && isLetter(tag.charAt(0)) && isLetter(tag.charAt(1))) {
                return null;
            }
            try {
                if (!tag.isEmpty()
                        && !new Locale.Builder()
                                .setLanguageTag(tag)
                                .build()
                                .getLanguage()
                                .isEmpty()) {
                    return null;
                }
            } catch (IllformedLocaleException e) {
                // said below
            }
            return unexpected(value);
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z';
        }
    };

    private static final ValueForm TRUTH = new ValueForm("`true` or `false`", null) {
        @Override
        boolean canComplain() {
            return false;
        }

        private static final Set<String> YES = Set.of("true", "yes", "on", "y", "1");
        private static final Set<String> NO = Set.of("false", "no", "off", "n", "0");

        @Override
        Reading read(Scalar written, @Nullable String currency) {
            boolean bare = written.form() == Form.PLAIN || written.form() == Form.TRUTH;
            if (bare && written.text().equals("true")) {
                return Reading.of(true);
            }
            if (bare && written.text().equals("false")) {
                return Reading.of(false);
            }
            String lower = written.text().toLowerCase(Locale.ROOT);
            return unexpectedQuotes(written, YES.contains(lower) ? "true" : NO.contains(lower) ? "false" : null);
        }
    };

    private static final ValueForm NUMBER = new ValueForm("a whole number", "1") {
        private final Pattern number = Pattern.compile("0|-?[1-9][0-9]{0,9}");

        @Override
        Reading read(Scalar written, @Nullable String currency) {
            boolean fits = number.matcher(written.text()).matches()
                    && Math.abs(Long.parseLong(written.text())) <= Integer.MAX_VALUE;
            return fits && written.form() != Form.QUOTED
                    ? Reading.of(Integer.valueOf(written.text()))
                    : unexpectedQuotes(written, fits ? written.text() : null);
        }
    };

    private static final ValueForm MONEY = new ValueForm("an amount", "USD 12.00") {
        private final Pattern codeFirst = Pattern.compile("([A-Za-z]{3}) ?(-?[0-9]+(?:\\.[0-9]+)?)");
        private final Pattern codeLast = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) ?([A-Za-z]{3})");
        private final String tooLarge = ", and an amount has at most 12 digits before the point";
        private final Pattern bare = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]+)?");

        @Override
        Reading read(Scalar written, @Nullable String currency) {
            String text = written.text();
            Matcher first = codeFirst.matcher(text);
            if (first.matches()) {
                return read(written, first.group(1), first.group(2), currency);
            }
            Matcher last = codeLast.matcher(text);
            if (last.matches()) {
                return read(written, last.group(2), last.group(1), currency);
            }
            if (bare.matcher(text).matches()) {
                return Reading.wrong("is " + QuotedText.of(text) + ", without its currency", guess(text, currency));
            }
            String number = text.replaceAll("[$€£¥ ]", "").replaceFirst(",([0-9]{2})$", ".$1");
            return unexpected(written, bare.matcher(number).matches() ? guess(number, currency) : null);
        }

        private Reading read(Scalar written, String code, String digits, @Nullable String currency) {
            String text = written.text();
            String upper = code.toUpperCase(Locale.ROOT);
            CurrencyUnit unit = Currencies.of(upper);
            if (unit == null) {
                String nearest = digits.length() > Limits.DIGITS ? null : nearestCurrency(upper, currency);
                return Reading.wrong(
                        "is " + QuotedText.of(text) + ", and `" + code + "` is not a currency",
                        nearest == null ? null : nearest + " " + digits);
            }
            int point = digits.indexOf('.');
            int decimals = point < 0 ? 0 : digits.length() - point - 1;
            if (decimals > unit.getDecimalPlaces()) {
                return Reading.wrong(
                        "is " + QuotedText.of(text) + ", and " + unit + " has " + decimals(unit.getDecimalPlaces()),
                        null);
            }
            // Parsing takes time that grows with the square of the digits.
            if (digits.length() > Limits.DIGITS || isTooLarge(new BigDecimal(digits))) {
                return Reading.wrong("is " + QuotedText.of(text) + tooLarge, null);
            }
            BigDecimal number = new BigDecimal(digits);
            if (!text.equals(upper + " " + digits) && !text.equals(digits + " " + upper)) {
                return unexpected(written, Money.of(unit, number).toString());
            }
            return Reading.of(Money.of(unit, number));
        }

        @Override
        @Nullable String complaint(Object value) {
            Money money = (Money) value;
            if (!Currencies.exists(money.getCurrencyUnit())) {
                return "is " + QuotedText.of(money.toString()) + ", and `" + money.getCurrencyUnit()
                        + "` is not a currency";
            }
            return isTooLarge(money.getAmount()) ? "is " + QuotedText.of(money.toString()) + tooLarge : null;
        }

        private static boolean isTooLarge(BigDecimal amount) {
            return amount.precision() - amount.scale() > Limits.ADDED_AMOUNT_DIGITS;
        }

        private @Nullable String guess(String amount, @Nullable String currency) {
            CurrencyUnit unit = currency == null || amount.length() > Limits.DIGITS ? null : Currencies.of(currency);
            if (unit == null) {
                return null;
            }
            BigDecimal number = new BigDecimal(amount);
            return number.scale() > unit.getDecimalPlaces()
                    ? null
                    : Money.of(unit, number).toString();
        }

        private static String decimals(int count) {
            return switch (count) {
                case 0 -> "no decimals";
                case 1 -> "1 decimal";
                default -> count + " decimals";
            };
        }
    };

    private static @Nullable String nearestCurrency(String written, @Nullable String probable) {
        String nearest = probable == null ? null : Nearest.to(written, Set.of(probable));
        return nearest != null && Currencies.exists(nearest) ? nearest : Currencies.meantBy(written);
    }

    private static final ValueForm CURRENCY = new ValueForm("a currency code", "USD") {
        @Override
        Reading read(Scalar written, @Nullable String currency) {
            CurrencyUnit unit = Currencies.of(written.text());
            return unit == null ? unexpected(written, Currencies.meantBy(written.text())) : Reading.of(unit);
        }

        @Override
        @Nullable String complaint(Object value) {
            return Currencies.exists((CurrencyUnit) value) ? null : unexpected(value);
        }
    };

    private static final long FIRST_SECOND =
            LocalDate.of(Limits.FIRST_YEAR, 1, 1).toEpochDay() * 86_400;
    private static final long END = LocalDate.of(Limits.LAST_YEAR + 1, 1, 1).toEpochDay() * 86_400;

    private static final long FIRST_OF_ALL = LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_OF_ALL = LocalDateTime.MAX.toEpochSecond(ZoneOffset.UTC);

    private static final ValueForm MOMENT = new ValueForm("a moment with its offset", "2012-12-20T22:30:00-08:00") {
        @Override
        Reading read(Scalar written, @Nullable String currency) {
            Instant moment = moment(written.text());
            return moment == null ? unexpected(written, guess(written.text())) : Reading.of(moment);
        }

        private static @Nullable Instant moment(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static @Nullable String guess(String text) {
            int blank = text.indexOf(' ');
            LocalDate day = blank > 0 && text.length() < 40 ? DateText.meantBy(text.substring(0, blank)) : null;
            String dated = day == null ? text : day + text.substring(blank);
            String spaced = dated.replaceFirst("^(\\S{10}) +(\\S{5,})", "$1T$2").replace(" ", "");
            return List.of(
                            spaced,
                            spaced + "Z",
                            spaced + "T00:00:00Z",
                            spaced.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"),
                            spaced.replaceFirst("([+-]\\d\\d)$", "$1:00"))
                    .stream()
                    .filter(guess -> guess.length() < 40 && moment(guess) != null)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        @Nullable String complaint(Object value) {
            Instant moment = (Instant) value;
            return isInCalendar(moment) ? null : year(yearOf(moment));
        }
    };

    /** The moment that was meant by a day and an hour without an offset; null when it is none. */
    static @Nullable String inZone(String text, ZoneId zone) {
        String spaced = text.strip().replaceFirst("^(\\S{10}) +(\\S{5,})$", "$1T$2");
        try {
            return LocalDateTime.parse(spaced.length() == 10 ? spaced + "T00:00" : spaced)
                    .atZone(zone)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static final ValueForm DATE = new ValueForm("a date", "2012-12-25") {
        private final Pattern almost = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(T.*)?");

        @Override
        Reading read(Scalar written, @Nullable String currency) {
            String text = written.text();
            LocalDate date = date(text);
            if (date != null) {
                return Reading.of(date);
            }
            LocalDate meant = text.length() > Limits.DIGITS ? null : DateText.meantBy(text);
            if (meant != null) {
                return unexpected(written, meant.toString());
            }
            if (!almost.matcher(text).matches()) {
                return unexpected(written, null);
            }
            String why = DateText.noSuchDay(text);
            return Reading.wrong(
                    "is " + QuotedText.of(text) + ", and the calendar has no such day"
                            + (why == null ? "" : ": " + why),
                    null);
        }

        private static @Nullable LocalDate date(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                return null;
            }
        }

        @Override
        @Nullable String complaint(Object value) {
            return year(((LocalDate) value).getYear());
        }
    };

    private static final ValueForm TIME = new ValueForm("a time", "17:00") {
        private final Pattern almost = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})");

        @Override
        Reading read(Scalar written, @Nullable String currency) {
            LocalTime time = time(written.text());
            if (time != null) {
                return Reading.of(time);
            }
            Matcher parts = almost.matcher(written.text());
            String guess = parts.matches() ? twoDigits(parts.group(1)) + ":" + parts.group(2) : null;
            return unexpected(written, guess != null && time(guess) != null ? guess : null);
        }

        private static @Nullable LocalTime time(String text) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException e) {
                return null;
            }
        }
    };

    private static final ValueForm ZONE = new ValueForm("a time zone", "America/Los_Angeles") {
        @Override
        Reading read(Scalar written, @Nullable String currency) {
            try {
                return Reading.of(ZoneId.of(written.text()));
            } catch (DateTimeException e) {
                List<String> meant = Zones.meantBy(written.text());
                return meant.size() > 1
                        ? new Reading(
                                null,
                                "is " + QuotedText.of(written.text()) + ", expected " + expected(),
                                "`" + String.join("`, `", meant) + "`")
                        : unexpected(written, meant.isEmpty() ? null : meant.get(0));
            }
        }
    };

    /** Whether a fact may be of this moment. */
    static boolean isInCalendar(Instant moment) {
        return moment.getEpochSecond() >= FIRST_SECOND && moment.getEpochSecond() < END;
    }

    /** The year of a moment, in UTC; of one no calendar reaches, the last there is. */
    static int yearOf(Instant moment) {
        long second = Math.max(FIRST_OF_ALL, Math.min(LAST_OF_ALL, moment.getEpochSecond()));
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).getYear();
    }

    private static String twoDigits(String number) {
        return number.length() < 2 ? "0" + number : number;
    }

    private static @Nullable String year(int year) {
        return year < Limits.FIRST_YEAR || year > Limits.LAST_YEAR
                ? "is in the year " + year + ", expected " + Limits.FIRST_YEAR + " to " + Limits.LAST_YEAR
                : null;
    }

    /** Which words there are, the vocabulary of the policy says. */
    private static final ValueForm TERM = new ValueForm("one of its values", null) {
        @Override
        boolean canComplain() {
            return false;
        }

        @Override
        Reading read(Scalar written, @Nullable String currency) {
            throw new IllegalStateException("a term is read by its vocabulary");
        }
    };

    /** One of the words of the trade. */
    private static final class Choice extends ValueForm {
        @Override
        boolean canComplain() {
            return false;
        }

        private final List<? extends Enum<?>> constants;
        private final List<String> names;

        Choice(Class<?> type) {
            super("one of its " + type.getEnumConstants().length + " values", null);
            constants = Arrays.stream(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .toList();
            names = constants.stream().<String>map(Enum::name).toList();
        }

        @Override
        Reading read(Scalar written, @Nullable String currency) {
            int index = names.indexOf(written.text());
            return index >= 0
                    ? Reading.of(constants.get(index))
                    : new Reading(
                            null, "cannot be " + QuotedText.of(written.text()), Nearest.orAll(written.text(), names));
        }
    }
}
