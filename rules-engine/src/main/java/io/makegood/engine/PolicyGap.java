package io.makegood.engine;

import io.makegood.vocabulary.EffectiveBy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days between two versions of a policy on which neither holds. It may be meant; a case of those days is refused.
 *
 * @param country where, ISO 3166; null where no version names the country
 * @param by of what the days are
 * @param from the first of them
 * @param to the last of them
 */
public record PolicyGap(@Nullable String country, EffectiveBy by, LocalDate from, LocalDate to) {
    /** {@code no version holds for orders from 2026-01-01 to 2026-01-31 in `DE`}. */
    @Override
    public String toString() {
        return "no version holds for " + (by == EffectiveBy.ORDER_DATE ? "orders" : "decisions") + " from " + from
                + " to " + to + (country == null ? "" : " in `" + country + "`");
    }
}
