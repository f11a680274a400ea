package io.makegood.internal.deciding;

import io.makegood.casefile.Order;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.ledger.ClaimAccount;
import io.makegood.internal.ledger.OrderLedger;
import io.makegood.internal.ledger.Payout;
import io.makegood.internal.ledger.Payouts;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import java.util.Objects;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a remedy pays, and what it costs us, in the currency of the order. */
final class Costing {

    /** What a remedy gives in money. Never more than what is open. */
    Entitlement entitlement(ClaimEvaluation claim, RemedyType type) {
        ClaimContext context = claim.context;
        Money proposed = claim.proposedAmount(type);
        return switch (type.definition().amount()) {
            case PRICE -> {
                Money surplus = surplus(context);
                yield surplus != null
                        ? Entitlement.ofSurplus(proposed == null ? surplus : least(proposed, surplus))
                        : proposed == null ? Entitlement.ALL : Entitlement.ofPrice(proposed, AmountPartKind.AGREED);
            }
            case ORDER -> {
                Money surplus = surplus(context);
                yield surplus != null ? Entitlement.ofSurplus(surplus) : Entitlement.WHOLE_ORDER;
            }
            case AGREED -> {
                Money part = proposed == null ? context.nothing() : proposed;
                yield context.incident().type().matter() == Matter.PAYMENT
                        ? Entitlement.ofSurplus(part)
                        : Entitlement.ofPrice(less(part, context.account().returnedForThis()), AmountPartKind.AGREED);
            }
            case PRICE_DROP -> Entitlement.ofPrice(context.priceFall(), AmountPartKind.PRICE_DIFFERENCE);
            case ADVERTISED_DIFFERENCE ->
                Entitlement.ofPrice(context.advertisedExcess(), AmountPartKind.PRICE_DIFFERENCE);
            case EXCHANGE_DIFFERENCE -> {
                Money difference = exchangeDifference(context);
                yield difference.isNegative()
                        ? Entitlement.ofPrice(difference.negated(), AmountPartKind.PRICE_DIFFERENCE)
                        : Entitlement.NONE;
            }
            case PAYMENT -> Entitlement.ALL;
            case SURPLUS -> Entitlement.ofSurplus(context.ledger().surplus());
            case NONE -> Entitlement.NONE;
        };
    }

    /** Who was charged twice, or paid too much, and asks for his money means what was too much; null where nothing was. */
    private static @Nullable Money surplus(ClaimContext context) {
        Money surplus = context.incident().type() == IncidentType.DOUBLE_CHARGE
                ? context.chargedTwice()
                : context.incident().type() == IncidentType.PAYMENT_AMOUNT_MISMATCH
                        ? context.ledger().surplus()
                        : null;
        return surplus == null || surplus.isZero() ? null : surplus;
    }

    /** What is paid out, after what other decisions of the same resolution took; null when the remedy gives no money. */
    @Nullable Payout payout(ClaimEvaluation claim, RemedyType type, Payouts payouts) {
        Entitlement entitlement = entitlement(claim, type);
        ClaimAccount account = claim.context.account();
        return switch (entitlement.of()) {
            case NOTHING -> null;
            case PRICE -> payouts.refund(account, entitlement.amount(), entitlement.kind());
            case SURPLUS -> payouts.surplus(account, Objects.requireNonNull(entitlement.amount()));
            case ORDER -> payouts.cancelOrder(account, isMadeGoodToo(claim));
        };
    }

    /** Whether what has left and failed is paid back with its order: unless a rule forbids to pay the customer back for it. */
    static boolean isMadeGoodToo(ClaimEvaluation claim) {
        return claim.context.hasLeftAndFailed() && !claim.isRuledOut(RemedyType.REFUND_FULL);
    }

    /** What a remedy pays to the customer if no other decision pays him; null when it gives no money. */
    @Nullable Money amount(ClaimEvaluation claim, RemedyType type) {
        Entitlement entitlement = entitlement(claim, type);
        if (entitlement.of() == Entitlement.From.PRICE) {
            ClaimAccount account = claim.context.account();
            Money amount = entitlement.amount();
            return amount == null || amount.isGreaterThan(account.open()) ? account.cash() : account.cash(amount);
        }
        if (entitlement.of() == Entitlement.From.ORDER) {
            return cancellation(claim).amount();
        }
        Payout payout = payout(claim, type, new Payouts());
        return payout == null ? null : payout.amount();
    }

    /** What a remedy gives the customer in money, paid out or no longer to be paid, a cent or two aside; null when it gives none. */
    @Nullable Money value(ClaimEvaluation claim, RemedyType type) {
        Entitlement entitlement = entitlement(claim, type);
        if (entitlement.of() == Entitlement.From.PRICE) {
            Money open = claim.context.account().openOfAnyPieces();
            return entitlement.amount() == null ? open : least(entitlement.amount(), open);
        }
        if (entitlement.of() == Entitlement.From.ORDER) {
            Payouts.Cancellation cancellation = cancellation(claim);
            return cancellation.amount().plus(cancellation.released());
        }
        Payout payout = payout(claim, type, new Payouts());
        return payout == null ? null : payout.amount().plus(payout.released());
    }

    private static Payouts.Cancellation cancellation(ClaimEvaluation claim) {
        return Payouts.Cancellation.of(claim.context.account(), isMadeGoodToo(claim));
    }

    /** Whether the ledger leaves open how much a remedy pays. */
    boolean isUncertain(ClaimEvaluation claim, RemedyType type) {
        Entitlement entitlement = entitlement(claim, type);
        return switch (entitlement.of()) {
            // What is cancelled must not leave meanwhile.
            case NOTHING, ORDER -> false;
            case SURPLUS -> claim.context.doubt() != null;
            case PRICE ->
                type.definition().line() != RemedyType.Line.CANCELLED
                        && claim.context.account().doubt(entitlement.amount()) != null;
        };
    }

    /** What an exchange costs more than what was paid; zero when nothing. */
    Money dearer(ClaimEvaluation claim) {
        Money difference = exchangeDifference(claim.context);
        return difference.isPositive() ? difference : claim.context.nothing();
    }

    /** What the customer still has to pay, his credit with us aside; null when nothing. */
    @Nullable Money due(ClaimEvaluation claim, RemedyType type, @Nullable Payout payout) {
        ClaimContext context = claim.context;
        Money due = due(context, type, payout);
        return due.isPositive() ? due : null;
    }

    /** Whether the customer's credit with us is set against what he has to pay. */
    static boolean setsOff(RemedyType type) {
        return type == RemedyType.MERGE_ORDERS || type.definition().amount() == RemedyType.Amount.SURPLUS;
    }

    private static Money due(ClaimContext context, RemedyType type, @Nullable Payout payout) {
        RemedyType.Definition definition = type.definition();
        if (definition.amount() == RemedyType.Amount.EXCHANGE_DIFFERENCE) {
            return exchangeDifference(context);
        }
        boolean cancels =
                definition.line() == RemedyType.Line.CANCELLED || definition.line() == RemedyType.Line.ORDER_CANCELLED;
        if (cancels) {
            return payout == null ? context.nothing() : payout.stillOwed();
        }
        if (definition.amount() == RemedyType.Amount.PAYMENT) {
            return payout == null ? context.nothing() : payout.amount();
        }
        boolean merged = context.incident().mergeIntoOrderId() != null;
        if (definition.amount() == RemedyType.Amount.SURPLUS) {
            // What was paid too much becomes credit, so that only what is missing is owed.
            return merged
                    ? together(context, OrderLedger::shortfall)
                    : context.ledger().shortfall();
        }
        return type == RemedyType.MERGE_ORDERS
                ? together(context, ledger -> ledger.shortfall().minus(ledger.surplus()))
                : context.nothing();
    }

    /**
     * What is owed for both orders together. Who adds an order to one he has paid for pays for it then: where no payment for it is listed, none was
     * made.
     */
    private static Money together(ClaimContext context, Function<OrderLedger, Money> owedFor) {
        OrderLedger added = context.ledger();
        Money owed = added.isPaid() ? owedFor.apply(added) : added.kept();
        String target = context.incident().mergeIntoOrderId();
        for (Order order : context.caseFile().orders()) {
            if (order.id().equals(target) && order.currency().equals(context.currency())) {
                owed = owed.plus(owedFor.apply(added.beside(order)));
            }
        }
        return owed;
    }

    /** What something similar costs more than what was paid; below zero when it costs less. */
    private static Money exchangeDifference(ClaimContext context) {
        Money difference = context.exchangeDifference();
        return difference == null ? context.nothing() : difference;
    }

    /** The stock position a remedy sends from; null when it sends nothing or there is nothing to send. */
    @Nullable StockPosition source(ClaimContext context, RemedyType type) {
        return switch (type.definition().goods()) {
            case SAME -> context.same();
            case UPGRADE -> context.upgrade();
            case SIMILAR -> context.similar() != null || context.isItemChosen() ? context.similar() : context.same();
            case NONE -> null;
        };
    }

    /** What goods sent are worth. */
    Money goods(ClaimContext context, RemedyType type) {
        StockPosition from = source(context, type);
        if (from == null || context.line() == null) {
            return context.nothing();
        }
        Money price = from.price();
        Money each = price != null && price.getCurrencyUnit().equals(context.currency())
                ? price
                : context.line().unitPrice();
        return context.units() == 1 ? each : each.multipliedBy(context.units());
    }

    /** What a remedy costs us: money paid and goods sent. */
    Money of(ClaimEvaluation claim, RemedyType type) {
        return of(claim, type, amount(claim, type));
    }

    /** The same where what it pays is known. */
    Money of(ClaimEvaluation claim, RemedyType type, @Nullable Money amount) {
        Money goods = type.definition().amount() == RemedyType.Amount.ADVERTISED_DIFFERENCE
                ? forgone(claim.context)
                : goods(claim.context, type);
        return amount == null ? goods : goods.isZero() ? amount : goods.plus(amount);
    }

    /** What we do not earn where a price holds that was shown by mistake: what another one costs now beyond what was paid. */
    private Money forgone(ClaimContext context) {
        StockPosition same = context.same();
        Money price = same == null ? null : same.price();
        if (price == null || !price.getCurrencyUnit().equals(context.currency())) {
            return context.nothing();
        }
        Money now = price.multipliedBy(context.units());
        Money paid = context.account().goods();
        return now.isGreaterThan(paid) ? now.minus(paid) : context.nothing();
    }

    private static Money least(Money a, Money b) {
        return a.isLessThan(b) ? a : b;
    }

    private static Money less(Money a, Money b) {
        return b.isZero() ? a : b.isLessThan(a) ? a.minus(b) : a.minus(a);
    }
}
