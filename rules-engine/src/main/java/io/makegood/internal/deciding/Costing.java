package io.makegood.internal.deciding;

import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.books.ClaimBook;
import io.makegood.internal.books.OrderBooks;
import io.makegood.internal.books.Payout;
import io.makegood.internal.books.Payouts;
import io.makegood.internal.claims.Bearing;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a remedy pays, and what it costs us, in the currency of the order. */
final class Costing {

    /** What a remedy gives in money. Never more than what is open. */
    Entitlement entitlement(Deliberation claim, RemedyType type) {
        Bearing bearing = claim.bearing;
        Money proposed = claim.proposedAmount(type);
        return switch (type) {
            case REFUND_FULL, CANCEL_LINE, STORE_CREDIT -> {
                Money surplus = surplus(bearing);
                yield surplus != null
                        ? Entitlement.ofSurplus(proposed == null ? surplus : least(proposed, surplus))
                        : proposed == null ? Entitlement.ALL : Entitlement.ofPrice(proposed, AmountPartKind.AGREED);
            }
            case CANCEL_ORDER -> {
                Money surplus = surplus(bearing);
                yield surplus != null ? Entitlement.ofSurplus(surplus) : Entitlement.WHOLE_ORDER;
            }
            case REFUND_PARTIAL -> {
                Money part = proposed == null ? bearing.nothing() : proposed;
                yield bearing.incident().type().matter() == Matter.PAYMENT
                        ? Entitlement.ofSurplus(part)
                        : Entitlement.ofPrice(less(part, bearing.book().returnedForThis()), AmountPartKind.AGREED);
            }
            case PRICE_ADJUSTMENT -> Entitlement.ofPrice(bearing.priceFall(), AmountPartKind.PRICE_DIFFERENCE);
            case HONOUR_PRICE -> Entitlement.ofPrice(bearing.advertisedExcess(), AmountPartKind.PRICE_DIFFERENCE);
            case EXCHANGE -> {
                Money difference = exchangeDifference(bearing);
                yield difference.isNegative()
                        ? Entitlement.ofPrice(difference.negated(), AmountPartKind.PRICE_DIFFERENCE)
                        : Entitlement.NONE;
            }
            case APPLY_BALANCE -> Entitlement.ofSurplus(bearing.books().surplus());
            default -> Entitlement.NONE;
        };
    }

    /** Who was charged twice, or paid too much, and asks for his money means what was too much; null where nothing was. */
    private static @Nullable Money surplus(Bearing bearing) {
        Money surplus = bearing.incident().type() == IncidentType.DOUBLE_CHARGE
                ? bearing.chargedTwice()
                : bearing.incident().type() == IncidentType.PAYMENT_AMOUNT_MISMATCH
                        ? bearing.books().surplus()
                        : null;
        return surplus == null || surplus.isZero() ? null : surplus;
    }

    /** What is paid out, after what other decisions of the same resolution took; null when the remedy gives no money. */
    @Nullable Payout payout(Deliberation claim, RemedyType type, Payouts payouts) {
        Entitlement entitlement = entitlement(claim, type);
        ClaimBook book = claim.bearing.book();
        return switch (entitlement.of()) {
            case NOTHING -> null;
            case PRICE -> payouts.refund(book, entitlement.amount(), entitlement.kind());
            case SURPLUS -> payouts.surplus(book, Objects.requireNonNull(entitlement.amount()));
            case ORDER -> payouts.cancelOrder(book, isMadeGoodToo(claim.bearing));
        };
    }

    /** Whether what the claim is about has left and failed: who cancels the order because of it gets that back as well. */
    static boolean isMadeGoodToo(Bearing bearing) {
        OrderLine line = bearing.line();
        boolean left = line != null && line.status().hasLeft();
        return left
                && switch (bearing.incident().type().matter()) {
                    case NON_RECEIPT, BAD_GOODS, LATENESS, UNAVAILABILITY, SAFETY, DIGITAL_ACCESS, ACCIDENT -> true;
                    default -> false;
                };
    }

    /** What a remedy pays to the customer if no other decision pays him; null when it gives no money. */
    @Nullable Money amount(Deliberation claim, RemedyType type) {
        Entitlement entitlement = entitlement(claim, type);
        if (entitlement.of() == Entitlement.From.PRICE) {
            ClaimBook book = claim.bearing.book();
            Money amount = entitlement.amount();
            return amount == null || amount.isGreaterThan(book.open()) ? book.cash() : book.cash(amount);
        }
        if (entitlement.of() == Entitlement.From.ORDER) {
            return cancellation(claim).amount();
        }
        Payout payout = payout(claim, type, new Payouts());
        return payout == null ? null : payout.amount();
    }

    /** What a remedy gives the customer in money, paid out or no longer to be paid, a cent or two aside; null when it gives none. */
    @Nullable Money value(Deliberation claim, RemedyType type) {
        Entitlement entitlement = entitlement(claim, type);
        if (entitlement.of() == Entitlement.From.PRICE) {
            Money open = claim.bearing.book().openOfAnyPieces();
            return entitlement.amount() == null ? open : least(entitlement.amount(), open);
        }
        if (entitlement.of() == Entitlement.From.ORDER) {
            Payouts.Cancellation cancellation = cancellation(claim);
            return cancellation.amount().plus(cancellation.released());
        }
        Payout payout = payout(claim, type, new Payouts());
        return payout == null ? null : payout.amount().plus(payout.released());
    }

    private static Payouts.Cancellation cancellation(Deliberation claim) {
        return Payouts.Cancellation.of(claim.bearing.book(), isMadeGoodToo(claim.bearing));
    }

    /** Whether the books leave open how much a remedy pays. */
    boolean isUncertain(Deliberation claim, RemedyType type) {
        Entitlement entitlement = entitlement(claim, type);
        return switch (entitlement.of()) {
            // What is cancelled must not leave meanwhile.
            case NOTHING, ORDER -> false;
            case SURPLUS -> claim.bearing.doubt() != null;
            case PRICE -> type != RemedyType.CANCEL_LINE && claim.bearing.book().doubt(entitlement.amount()) != null;
        };
    }

    /** What an exchange costs more than what was paid; zero when nothing. */
    Money dearer(Deliberation claim) {
        Money difference = exchangeDifference(claim.bearing);
        return difference.isPositive() ? difference : claim.bearing.nothing();
    }

    /** What the customer still has to pay; null when nothing. */
    @Nullable Money due(Deliberation claim, RemedyType type, @Nullable Payout payout) {
        Bearing bearing = claim.bearing;
        Money due = switch (type) {
            case APPLY_BALANCE -> bearing.books().shortfall().minus(bearing.balance());
            case MERGE_ORDERS -> merged(bearing).minus(bearing.balance());
            case CANCEL_LINE, CANCEL_ORDER -> payout == null ? bearing.nothing() : payout.stillOwed();
            case EXCHANGE -> exchangeDifference(bearing);
            default -> bearing.nothing();
        };
        return due.isPositive() ? due : null;
    }

    /**
     * What is owed for both orders together; below zero when the customer has too much with us. Who adds an order to one he has paid for pays for it
     * then: where no payment for it is listed, none was made.
     */
    private static Money merged(Bearing bearing) {
        OrderBooks added = bearing.books();
        Money owed = added.isPaid() ? bearing.paymentDifference().negated() : added.kept();
        String target = bearing.incident().mergeIntoOrderId();
        for (Order order : bearing.caseFile().orders()) {
            if (order.id().equals(target) && order.currency().equals(bearing.currency())) {
                OrderBooks books = added.beside(order);
                owed = owed.plus(books.shortfall()).minus(books.surplus());
            }
        }
        return owed;
    }

    /** What something similar costs more than what was paid; below zero when it costs less. */
    private static Money exchangeDifference(Bearing bearing) {
        // Who takes the same again pays what he paid.
        StockPosition from = bearing.similar();
        Money price = from == null ? null : from.price();
        return price == null || !price.getCurrencyUnit().equals(bearing.currency())
                ? bearing.nothing()
                : bearing.book().toExchangeFor(price);
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
        return of(claim, type, amount(claim, type));
    }

    /** The same where what it pays is known. */
    Money of(Deliberation claim, RemedyType type, @Nullable Money amount) {
        Money goods = goods(claim.bearing, type);
        return amount == null ? goods : goods.isZero() ? amount : goods.plus(amount);
    }

    private static Money least(Money a, Money b) {
        return a.isLessThan(b) ? a : b;
    }

    private static Money less(Money a, Money b) {
        return b.isZero() ? a : b.isLessThan(a) ? a.minus(b) : a.minus(a);
    }
}
