package io.makegood.internal.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people write them: with the day first, the month in words, or a day the calendar does not have. */
public final class DateText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\.? +(\\p{L}{3,})\\.?,? +(\\d{4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})");
    private static final int MONTHS = 12;

    private DateText() {}

    /** The date that was meant; null when it is none, or may be two. */
    public static @Nullable LocalDate meantBy(String written) {
        String text = written.strip();
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (!matcher.matches()) {
            matcher = COMPACT.matcher(text);
        }
        if (matcher.matches()) {
            return date(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        matcher = DAY_FIRST.matcher(text);
        if (matcher.matches()) {
            return date(matcher.group(3), matcher.group(2), matcher.group(1));
        }
        matcher = SLASHES.matcher(text);
        if (matcher.matches()) {
            boolean isDayFirst = Integer.parseInt(matcher.group(1)) > MONTHS;
            boolean isMonthFirst = Integer.parseInt(matcher.group(2)) > MONTHS;
            boolean isSame = matcher.group(1).equals(matcher.group(2));
            if (isDayFirst || isSame) {
                return date(matcher.group(3), matcher.group(2), matcher.group(1));
            }
            return isMonthFirst ? date(matcher.group(3), matcher.group(1), matcher.group(2)) : null;
        }
        matcher = DAY_MONTH.matcher(text);
        if (matcher.matches()) {
            return date(matcher.group(3), month(matcher.group(2)), matcher.group(1));
        }
        matcher = MONTH_DAY.matcher(text);
        return matcher.matches() ? date(matcher.group(3), month(matcher.group(1)), matcher.group(2)) : null;
    }

    /** Both dates that may be meant by two numbers of which each may be the month; null when it is no such text. */
    public static @Nullable String eitherOf(String written) {
        Matcher matcher = SLASHES.matcher(written.strip());
        if (!matcher.matches()) {
            return null;
        }
        LocalDate dayFirst = date(matcher.group(3), matcher.group(2), matcher.group(1));
        LocalDate monthFirst = date(matcher.group(3), matcher.group(1), matcher.group(2));
        return dayFirst == null || monthFirst == null ? null : "`" + dayFirst + "` or `" + monthFirst + "`";
    }

    /** Why a day of the right form is none, {@code June has 30 days}; null when it is of another form, or is one. */
    public static @Nullable String noSuchDay(String written) {
        Matcher matcher = ISO.matcher(written.strip());
        if (!matcher.matches()) {
            return null;
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        int day = Integer.parseInt(matcher.group(3));
        if (month < 1 || month > MONTHS) {
            return "there is no month " + month;
        }
        int days = YearMonth.of(year, month).lengthOfMonth();
        String called = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return day < 1 || day > days ? called + (month == 2 ? " " + year : "") + " has " + days + " days" : null;
    }

    /** The last day of the month of which a day was named that it does not have; null when it is something else. */
    public static @Nullable LocalDate lastDay(String written) {
        Matcher matcher = ISO.matcher(written.strip());
        if (noSuchDay(written) == null || !matcher.matches()) {
            return null;
        }
        int month = Integer.parseInt(matcher.group(2));
        boolean isMonth = month >= 1 && month <= MONTHS && Integer.parseInt(matcher.group(3)) > 0;
        return isMonth ? YearMonth.of(Integer.parseInt(matcher.group(1)), month).atEndOfMonth() : null;
    }

    /** With month and day the other way round, or with two neighbouring digits of the year; null when that is no day between two years. */
    public static @Nullable LocalDate turned(LocalDate date, int firstYear, int lastYear) {
        String year = String.valueOf(date.getYear());
        LocalDate found = null;
        for (int i = 0; i + 1 < year.length(); i++) {
            String other = year.substring(0, i) + year.charAt(i + 1) + year.charAt(i) + year.substring(i + 2);
            int number = Integer.parseInt(other);
            if (number >= firstYear && number <= lastYear && number != date.getYear()) {
                if (found != null) {
                    return null;
                }
                found = date.withYear(number);
            }
        }
        return found;
    }

    private static String month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH}) {
                String name = month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
                if (name.equals(lower) || language == Locale.ENGLISH && lower.length() >= 3 && name.startsWith(lower)) {
                    return String.valueOf(month.getValue());
                }
            }
        }
        return "0";
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
