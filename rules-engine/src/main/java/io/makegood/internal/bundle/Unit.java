package io.makegood.internal.bundle;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The units of parameters, and which numbers make sense in each. */
enum Unit {
    MONEY(new BigDecimal(BundleLimits.MONEY), BundleLimits.MONEY_DECIMALS),
    DAYS(BigDecimal.valueOf(BundleLimits.DAYS), 0),
    BUSINESS_DAYS(BigDecimal.valueOf(BundleLimits.DAYS), 0),
    HOURS(BigDecimal.valueOf(BundleLimits.HOURS), 0),
    MONTHS(BigDecimal.valueOf(BundleLimits.MONTHS), 0),
    COUNT(BigDecimal.valueOf(BundleLimits.COUNT), 0),
    RATIO(BigDecimal.ONE, BundleLimits.RATIO_DECIMALS);

    /** As policies write them. */
    static final List<String> NAMES = Arrays.stream(values()).map(Unit::written).toList();

    private final BigDecimal most;
    private final int decimals;

    Unit(BigDecimal most, int decimals) {
        this.most = most;
        this.decimals = decimals;
    }

    /** The unit written like this; null when there is none. */
    static @Nullable Unit of(String written) {
        int index = NAMES.indexOf(written);
        return index < 0 ? null : values()[index];
    }

    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The largest number that makes sense. */
    BigDecimal most() {
        return most;
    }

    /** How many decimals make sense; 0 for whole numbers. */
    int decimals() {
        return decimals;
    }
}
