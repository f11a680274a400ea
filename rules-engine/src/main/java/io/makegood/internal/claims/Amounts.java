package io.makegood.internal.claims;

import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.resolution.AmountParts;
import io.makegood.vocabulary.LedgerKind;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Sums of money paid for order lines and given back for them, all in the currency of the order. */
final class Amounts {
    private Amounts() {}

    /** What was paid for some units of a line; shipping, tax and duty in proportion. */
    static AmountParts paidFor(OrderLine line, int units, CurrencyUnit currency) {
        return new AmountParts(
                line.unitPrice().multipliedBy(units),
                share(line.shippingPaid(), units, line.quantity(), currency),
                share(line.taxPaid(), units, line.quantity(), currency),
                share(line.dutyPaid(), units, line.quantity(), currency),
                Money.zero(currency));
    }

    /** What was paid for a whole order. */
    static AmountParts paidFor(Order order) {
        AmountParts sum = nothing(order.currency());
        for (OrderLine line : order.lines()) {
            sum = plus(sum, paidFor(line, line.quantity(), order.currency()));
        }
        return sum;
    }

    static Money total(AmountParts parts) {
        return parts.goods().plus(parts.shipping()).plus(parts.tax()).plus(parts.duty());
    }

    /** What already went back for the given lines. Compensations are no repayment and do not count. */
    static Money returned(List<LedgerEntry> ledger, List<OrderLine> lines, CurrencyUnit currency) {
        Money sum = Money.zero(currency);
        for (LedgerEntry entry : ledger) {
            boolean ours = lines.stream().anyMatch(line -> line.id().equals(entry.lineId()));
            if (ours && entry.kind() != LedgerKind.COMPENSATION) {
                sum = sum.plus(entry.amount());
            }
        }
        return sum;
    }

    private static AmountParts nothing(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new AmountParts(zero, zero, zero, zero, zero);
    }

    private static AmountParts plus(AmountParts a, AmountParts b) {
        return new AmountParts(
                a.goods().plus(b.goods()),
                a.shipping().plus(b.shipping()),
                a.tax().plus(b.tax()),
                a.duty().plus(b.duty()),
                a.alreadyReturned());
    }

    private static Money share(@Nullable Money whole, int units, int quantity, CurrencyUnit currency) {
        if (whole == null) {
            return Money.zero(currency);
        }
        return units == quantity ? whole : whole.multipliedBy(units).dividedBy(quantity, RoundingMode.HALF_UP);
    }
}
