package io.makegood.internal.deciding;

import io.makegood.casefile.StockPosition;
import io.makegood.internal.claims.Bearing;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a remedy pays, and what it costs us, in the currency of the order. */
final class Costing {

    /** What a remedy pays to the customer; null when it pays nothing. Never more than what was paid and did not go back yet. */
    @Nullable Money amount(Deliberation claim, RemedyType type) {
        Bearing bearing = claim.bearing;
        Money proposed = claim.proposedAmount(type);
        return switch (type) {
            case REFUND_FULL, CANCEL_LINE, CANCEL_ORDER, STORE_CREDIT -> {
                // Who was charged twice, or paid too much, and asks for his money means what was too much.
                IncidentType incident = bearing.incident().type();
                boolean chargedTwice = incident == IncidentType.DOUBLE_CHARGE
                        && bearing.chargedTwice().isPositive();
                boolean overpaid = incident == IncidentType.PAYMENT_AMOUNT_MISMATCH
                        && bearing.paymentDifference().isPositive();
                Money all = chargedTwice
                        ? bearing.chargedTwice()
                        : overpaid ? bearing.paymentDifference() : bearing.refundable();
                yield proposed == null ? all : least(proposed, all);
            }
            case REFUND_PARTIAL -> {
                boolean ofThePrice = bearing.incident().type().matter() != Matter.PAYMENT;
                Money part = proposed == null ? bearing.nothing() : proposed;
                yield ofThePrice ? least(part, bearing.refundable()) : part;
            }
            case PRICE_ADJUSTMENT -> least(bearing.priceFall(), bearing.refundable());
            case HONOUR_PRICE -> least(bearing.advertisedExcess(), bearing.refundable());
            case APPLY_BALANCE -> surplus(bearing);
            default -> null;
        };
    }

    /** What the customer still has to pay; null when nothing. */
    @Nullable Money due(Deliberation claim, RemedyType type) {
        Bearing bearing = claim.bearing;
        Money due = switch (type) {
            case APPLY_BALANCE -> {
                Money missing = bearing.paymentDifference().negated();
                yield missing.minus(bearing.balance());
            }
            case MERGE_ORDERS ->
                Bearing.orderTotal(bearing.order())
                        .minus(bearing.paymentsForOrder())
                        .minus(bearing.balance());
            default -> bearing.nothing();
        };
        return due.isPositive() ? due : null;
    }

    /** The stock position a remedy sends from; null when it sends nothing or there is nothing to send. */
    @Nullable StockPosition source(Bearing bearing, RemedyType type) {
        return switch (type) {
            case REPLACEMENT -> bearing.same();
            case REPLACEMENT_UPGRADE -> bearing.upgrade();
            case EXCHANGE -> bearing.similar() != null ? bearing.similar() : bearing.same();
            default -> null;
        };
    }

    /** What goods sent are worth. */
    Money goods(Bearing bearing, RemedyType type) {
        StockPosition from = source(bearing, type);
        if (from == null || bearing.line() == null) {
            return bearing.nothing();
        }
        Money price = from.price();
        Money each = price != null && price.getCurrencyUnit().equals(bearing.currency())
                ? price
                : bearing.line().unitPrice();
        return bearing.units() == 1 ? each : each.multipliedBy(bearing.units());
    }

    /** What a remedy costs us: money paid and goods sent. */
    Money of(Deliberation claim, RemedyType type) {
        Money amount = amount(claim, type);
        Money goods = goods(claim.bearing, type);
        return amount == null ? goods : goods.isZero() ? amount : goods.plus(amount);
    }

    private static Money surplus(Bearing bearing) {
        Money difference = bearing.paymentDifference();
        return difference.isNegative() ? bearing.nothing() : difference;
    }

    private static Money least(Money a, Money b) {
        return a.isLessThan(b) ? a : b;
    }
}
