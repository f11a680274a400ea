package io.makegood.internal.bundle;

import io.makegood.vocabulary.EffectiveBy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When and where a policy holds.
 *
 * @param from first day; null when it has always held
 * @param to last day; null while no end is known
 * @param countries in which it holds, ISO 3166; empty when it holds everywhere
 * @param by of what the days are
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to, SortedSet<String> countries, EffectiveBy by) {
    /** Always and everywhere. */
    public static final Validity UNLIMITED =
            new Validity(null, null, Collections.emptySortedSet(), EffectiveBy.DECISION_DATE);

    private static final int COUNTRIES_WORTH_LISTING = 10;

    public Validity {
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    }

    /** Whether it holds always and everywhere. */
    public boolean isUnlimited() {
        return from == null && to == null && countries.isEmpty();
    }

    /** Whether it holds on a day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** Whether it holds in a country. */
    public boolean isIn(String country) {
        return countries.isEmpty() || countries.contains(country);
    }

    /** The first day, one before all others when there is none. */
    public LocalDate first() {
        return from == null ? LocalDate.MIN : from;
    }

    /** The last day, one after all others when there is none. */
    public LocalDate last() {
        return to == null ? LocalDate.MAX : to;
    }

    /** For how many days it holds; very many where it has no first or no last one. */
    public long days() {
        return ChronoUnit.DAYS.between(first(), last());
    }

    /** Whether it has a first and a last day, and holds for a part of the time of the other one and not for all of it. */
    public boolean isWithin(Validity other) {
        return from != null
                && to != null
                && !first().isBefore(other.first())
                && !last().isAfter(other.last())
                && days() < other.days();
    }

    /** In words that follow "holds": {@code for orders from 2026-01-01 to 2026-12-31 in `AT`, `DE`}. */
    public String inWords() {
        String what =
                from == null && to == null ? "always" : (by == EffectiveBy.ORDER_DATE ? "for orders" : "for decisions");
        return what + days(from, to) + (countries.isEmpty() ? "" : " in " + listed(List.copyOf(countries)));
    }

    /** {@code  from 2026-01-01 to 2026-12-31}, as far as both are known, with a blank before. */
    public static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
    }

    /** Countries for people. */
    public static String listed(List<String> countries) {
        int shown = Math.min(countries.size(), COUNTRIES_WORTH_LISTING);
        String first = "`" + String.join("`, `", countries.subList(0, shown)) + "`";
        return shown == countries.size() ? first : first + " and " + (countries.size() - shown) + " more";
    }
}
