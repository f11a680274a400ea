package io.makegood.internal.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is worked out is what counting day by day gives. */
class MovingDaysTest {
    private static final LocalDate START = LocalDate.of(2024, 2, 20);

    @Test
    void what_is_worked_out_is_what_is_counted() {
        Random random = new Random(20240229);
        for (int round = 0; round < 2_000; round++) {
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            Stream.of(DayOfWeek.values()).filter(day -> random.nextBoolean()).forEach(days::add);
            Set<LocalDate> holidays = new HashSet<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                holidays.add(START.plusDays(random.nextInt(60) - 5));
            }
            LocalDate from = START.plusDays(random.nextInt(20));
            int count = 1 + random.nextInt(30);

            MovingDays moving = MovingDays.of(days, holidays);
            String what = days + " but " + holidays + " from " + from;
            LocalDate next = counted(from, 1, days, holidays);
            assertEquals(next, moving.next(from), what);
            assertEquals(from.equals(next), moving.isOne(from), what);
            assertEquals(counted(from.plusDays(1), count, days, holidays), moving.after(from, count), what);
        }
    }

    @Test
    void a_holiday_of_a_hundred_years_is_over_at_once() {
        LocalDate end = START.plusYears(100);
        Set<LocalDate> century = START.datesUntil(end).collect(Collectors.toSet());

        assertEquals(
                end.plusDays(364),
                MovingDays.of(EnumSet.allOf(DayOfWeek.class), century).after(START, 365));
        // Before all dates of a case, too.
        assertEquals(
                LocalDate.of(1969, 12, 29),
                MovingDays.of(Set.of(DayOfWeek.MONDAY), century).next(LocalDate.of(1969, 12, 28)));
    }

    private static LocalDate counted(LocalDate from, int count, Set<DayOfWeek> days, Set<LocalDate> holidays) {
        LocalDate day = from;
        int left = count;
        while (true) {
            left -= days.contains(day.getDayOfWeek()) && !holidays.contains(day) ? 1 : 0;
            if (left == 0) {
                return day;
            }
            day = day.plusDays(1);
        }
    }
}
