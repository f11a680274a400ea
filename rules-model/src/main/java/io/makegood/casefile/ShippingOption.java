package io.makegood.casefile;

import io.makegood.internal.model.NotGiven;
import io.makegood.vocabulary.ShippingSpeed;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A service a remedy could travel by. Times are the zone's of the case.
 *
 * @param id unique in the case
 * @param speed how fast
 * @param carrier whose service; null when not known or not applicable
 * @param cutOff handed over until then it leaves the same day
 * @param deliveryDays days on which this service moves and delivers; empty means Monday to Friday
 * @param transitDays delivery days it usually takes after the day of dispatch
 * @param latestTransitDays delivery days it takes at the latest; null means the usual
 * @param guaranteed the carrier guarantees the latest day
 * @param price what it costs the platform
 * @param place where the customer fetches it; null when it is brought to him, or when not known
 * @param fetchFrom the hour from which it can be fetched; null when not known or not applicable
 */
@RecordBuilder
public record ShippingOption(
        String id,
        ShippingSpeed speed,
        @Nullable String carrier,
        LocalTime cutOff,
        Set<DayOfWeek> deliveryDays,

        @RecordBuilder.Initializer(value = "NUMBER", source = NotGiven.class)
        int transitDays,

        @Nullable Integer latestTransitDays,
        boolean guaranteed,
        Money price,
        @Nullable String place,
        @Nullable LocalTime fetchFrom)
        implements CaseFact {
    public ShippingOption {
        deliveryDays = Defaults.terms(deliveryDays);
    }

    @Override
    public String key() {
        return id;
    }
}
