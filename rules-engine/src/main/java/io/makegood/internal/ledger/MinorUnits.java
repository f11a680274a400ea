package io.makegood.internal.ledger;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Amounts as numbers of the smallest unit of their currency, such as cents. */
final class MinorUnits {
    private MinorUnits() {}

    static long minor(Money money) {
        BigDecimal amount = money.getAmount();
        return amount.scaleByPowerOfTen(money.getCurrencyUnit().getDecimalPlaces())
                .longValueExact();
    }

    static long minorOrNone(@Nullable Money money) {
        return money == null ? 0 : minor(money);
    }
}
