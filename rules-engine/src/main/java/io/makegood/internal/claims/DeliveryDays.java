package io.makegood.internal.claims;

import io.makegood.casefile.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * On which days the services of a case move something, worked out instead of counted day by day: for journeys and holidays that are longer than
 * any real one, and for many calendars. Safe for several threads.
 */
final class DeliveryDays {
    private final Map<String, BusinessCalendar> calendars;
    private final Map<Service, MovingDays> known = new ConcurrentHashMap<>();

    /** What decides on which days a service runs. */
    private record Service(String country, @Nullable String carrier, Set<DayOfWeek> days) {}

    /** @param calendars one of each country and carrier */
    DeliveryDays(List<BusinessCalendar> calendars) {
        Map<String, BusinessCalendar> byId = new HashMap<>();
        for (BusinessCalendar calendar : calendars) {
            byId.put(calendar.id(), calendar);
        }
        this.calendars = byId;
    }

    /**
     * The days on which a service moves something.
     *
     * @param days of the week on which it runs; at least one
     * @param carrier null when not known
     */
    MovingDays of(String country, @Nullable String carrier, Set<DayOfWeek> days) {
        return known.computeIfAbsent(
                new Service(country, carrier, days), service -> MovingDays.of(days, holidays(country, carrier)));
    }

    private Set<LocalDate> holidays(String country, @Nullable String carrier) {
        Set<LocalDate> holidays = new HashSet<>(holidays(country));
        if (carrier != null) {
            holidays.addAll(holidays(carrier));
        }
        return holidays;
    }

    private Set<LocalDate> holidays(String id) {
        BusinessCalendar calendar = calendars.get(id);
        return calendar == null ? Set.of() : calendar.holidays();
    }
}
