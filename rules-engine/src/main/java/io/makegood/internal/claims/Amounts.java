package io.makegood.internal.claims;

import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.resolution.AmountParts;
import io.makegood.vocabulary.LedgerKind;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Sums of money paid for order lines and given back for them, all in the currency of the order. */
final class Amounts {
    private Amounts() {}

    /** What was paid for some units of a line; shipping, tax and duty in proportion. */
    static AmountParts paidFor(OrderLine line, int units, Money nothing) {
        return new AmountParts(
                units == 1 ? line.unitPrice() : line.unitPrice().multipliedBy(units),
                share(line.shippingPaid(), units, line.quantity(), nothing),
                share(line.taxPaid(), units, line.quantity(), nothing),
                share(line.dutyPaid(), units, line.quantity(), nothing),
                nothing);
    }

    /** What was paid for a whole order. */
    static AmountParts paidFor(Order order, Money nothing) {
        AmountParts sum = new AmountParts(nothing, nothing, nothing, nothing, nothing);
        for (OrderLine line : order.lines()) {
            sum = plus(sum, paidFor(line, line.quantity(), nothing));
        }
        return sum;
    }

    static Money total(AmountParts parts) {
        return plus(plus(plus(parts.goods(), parts.shipping()), parts.tax()), parts.duty());
    }

    /** What already went back for the given lines. Compensations are no repayment and do not count. */
    static Money returned(List<LedgerEntry> ledger, List<OrderLine> lines, Money nothing) {
        Money sum = nothing;
        for (int i = 0; i < ledger.size(); i++) {
            LedgerEntry entry = ledger.get(i);
            if (entry.kind() != LedgerKind.COMPENSATION) {
                for (OrderLine line : lines) {
                    if (line.id().equals(entry.lineId())) {
                        sum = sum.plus(entry.amount());
                        break;
                    }
                }
            }
        }
        return sum;
    }

    /** What already went back for one line. */
    static Money returned(List<LedgerEntry> ledger, String lineId, Money nothing) {
        Money sum = nothing;
        for (int i = 0; i < ledger.size(); i++) {
            LedgerEntry entry = ledger.get(i);
            if (entry.lineId().equals(lineId) && entry.kind() != LedgerKind.COMPENSATION) {
                sum = sum.plus(entry.amount());
            }
        }
        return sum;
    }

    /** The sum. Most parts of most sums are nothing, and adding nothing makes nothing new. */
    static Money plus(Money a, Money b) {
        return b.isZero() ? a : a.isZero() ? b : a.plus(b);
    }

    /** The difference. */
    static Money minus(Money a, Money b) {
        return b.isZero() ? a : a.minus(b);
    }

    private static AmountParts plus(AmountParts a, AmountParts b) {
        return new AmountParts(
                plus(a.goods(), b.goods()),
                plus(a.shipping(), b.shipping()),
                plus(a.tax(), b.tax()),
                plus(a.duty(), b.duty()),
                a.alreadyReturned());
    }

    private static Money share(@Nullable Money whole, int units, int quantity, Money nothing) {
        if (whole == null) {
            return nothing;
        }
        return units == quantity ? whole : whole.multipliedBy(units).dividedBy(quantity, RoundingMode.HALF_UP);
    }
}
