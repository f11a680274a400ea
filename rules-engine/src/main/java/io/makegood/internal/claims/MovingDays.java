package io.makegood.internal.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * Days on which something moves, numbered. The days of the week that count are numbered first; the holidays among them are then left out, which
 * leaves the number of a day to be found by halving.
 */
final class MovingDays {
    private static final int WEEK = 7;
    /** The first day of the calendar is a Thursday, and weeks are counted from a Monday. */
    private static final int FIRST_DAY = DayOfWeek.THURSDAY.ordinal();

    /** By day of the week: how many days that count are before it in the week. */
    private final int[] before = new int[WEEK + 1];
    /** The days of the week that count. */
    private final int[] counted;
    /** Numbers of the holidays among the days that count, each once, in order. */
    private final long[] holidays;

    private MovingDays(Set<DayOfWeek> days, Collection<LocalDate> holidays) {
        this.counted = days.stream().mapToInt(DayOfWeek::ordinal).sorted().toArray();
        for (int day = 0; day < WEEK; day++) {
            before[day + 1] = before[day] + (days.contains(DayOfWeek.of(day + 1)) ? 1 : 0);
        }
        this.holidays = holidays.stream()
                .filter(day -> days.contains(day.getDayOfWeek()))
                .mapToLong(this::countedBefore)
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * Days of these days of the week but for the holidays.
     *
     * @param days at least one
     */
    static MovingDays of(Set<DayOfWeek> days, Collection<LocalDate> holidays) {
        return new MovingDays(days, holidays);
    }

    /** Whether something moves on a day. */
    boolean isOne(LocalDate day) {
        return next(day).equals(day);
    }

    /** The first moving day from this one on. */
    LocalDate next(LocalDate from) {
        return day(movingBefore(from));
    }

    /**
     * The moving day so many moving days after a day.
     *
     * @param count at least one
     */
    LocalDate after(LocalDate day, int count) {
        return day(movingBefore(day.plusDays(1)) + count - 1);
    }

    /** How many moving days are before a day, from a beginning that does not matter. */
    private long movingBefore(LocalDate day) {
        long number = countedBefore(day);
        return number - holidaysBefore(number);
    }

    /** How many days that count are before a day. */
    private long countedBefore(LocalDate day) {
        long since = day.toEpochDay() + FIRST_DAY;
        return Math.floorDiv(since, WEEK) * counted.length + before[Math.floorMod(since, WEEK)];
    }

    private int holidaysBefore(long number) {
        int low = 0;
        int high = holidays.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holidays[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The moving day that has so many moving days before it. */
    private LocalDate day(long movingBefore) {
        // So many holidays are before it: those that have no more moving days before them than it has.
        int low = 0;
        int high = holidays.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holidays[middle] - middle <= movingBefore) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long number = movingBefore + low;
        long since = Math.floorDiv(number, counted.length) * WEEK + counted[Math.floorMod(number, counted.length)];
        return LocalDate.ofEpochDay(since - FIRST_DAY);
    }
}
