package io.makegood.internal.rendering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Dates as people write them, in English, whatever the machine speaks. */
final class Dates {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final ZoneId zone;
    private final LocalDate today;

    Dates(Instant now, ZoneId zone) {
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** {@code 22 Dec 2012}. */
    static String of(LocalDate date) {
        return dayAndMonth(date) + " " + date.getYear();
    }

    /** {@code 22 Dec}, for a date next to one with its year. */
    static String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1);
    }

    /** {@code 22 Dec 2012, 17:05}; the last minute of a day is its end. */
    String of(Instant moment) {
        LocalDateTime at = LocalDateTime.ofInstant(moment, zone);
        if (!at.toLocalTime().isBefore(LAST_MINUTE)) {
            return "the end of " + of(at.toLocalDate());
        }
        return of(at.toLocalDate()) + String.format(Locale.ROOT, ", %02d:%02d", at.getHour(), at.getMinute());
    }

    /** {@code today}, {@code tomorrow} or the date. */
    String inShort(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        if (date.equals(today)) {
            return "today";
        }
        return date.equals(today.plusDays(1)) ? "tomorrow" : of(date);
    }
}
