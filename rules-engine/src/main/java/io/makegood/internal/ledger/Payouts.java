package io.makegood.internal.ledger;

import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Payment;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.RefundShare;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.LineStatus;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the decisions of one resolution pay out, one after the other: what one has taken is gone for the next. Not safe for several threads. */
public final class Payouts {
    private static final int FEW = 4;

    /** Those of the order paid from last; most cases are about one. */
    private @Nullable RunningLedger running;

    /**
     * Gives back an amount of what is open.
     *
     * @param amount no more than is open is given back; null for all of it
     * @param kind what the amount is where it is not all of it
     */
    public Payout refund(ClaimAccount claim, @Nullable Money amount, AmountPartKind kind) {
        RunningLedger ledger = running(claim.ledger());
        List<AmountPart> parts = new ArrayList<>(4);
        long open = claim.line == null ? claim.open : Math.min(claim.open, ledger.open(claim.line));
        long due = amount == null ? open : Math.min(MinorUnits.minor(amount), open);
        addOpen(claim, due, kind, parts);
        return pay(claim, ledger, parts, due);
    }

    /** Keeps what is open for some pieces of a line, which are made good otherwise than by money, from going back for others. */
    public void keep(ClaimAccount claim) {
        if (claim.line != null) {
            running(claim.ledger()).keep(claim.line, claim.open);
        }
    }

    /** Takes an amount of a line out of what is left to give back; whether all of it was there. */
    public boolean giveBack(ClaimAccount claim, Money amount) {
        RunningLedger ledger = running(claim.ledger());
        long due = MinorUnits.minor(amount);
        if (claim.line == null || due > ledger.open(claim.line)) {
            return false;
        }
        long cash = RunningLedger.cash(claim.line, due, ledger.receivable(), ledger.available());
        if (cash < due) {
            return false;
        }
        ledger.take(claim.line, 0, cash);
        for (int i = ledger.firstAvailable(); i < claim.ledger().payments().length && cash > 0; i++) {
            cash -= ledger.pay(i, cash);
        }
        return true;
    }

    /** Gives back an amount of what was paid beyond the price; at most what is left of that. */
    public Payout surplus(ClaimAccount claim, Money amount) {
        RunningLedger ledger = running(claim.ledger());
        long due = Math.min(MinorUnits.minor(amount), Math.max(0, -ledger.receivable()));
        long cash = ledger.holdAndPaySurplus(claim, due);
        List<AmountPart> parts = new ArrayList<>(2);
        addFrom("payments", claim, parts, AmountPartKind.SURPLUS, due);
        addFrom("payments", claim, parts, AmountPartKind.DISPUTED, cash - due);
        ledger.takeSurplus(cash);
        return payout(claim, ledger, parts, cash, 0, due - cash);
    }

    /**
     * Cancels what has not left of the whole order, and gives back what was paid for it.
     *
     * @param ownToo gives back as well what was paid for what the claim is about, which has left
     */
    public Payout cancelOrder(ClaimAccount claim, boolean ownToo) {
        RunningLedger ledger = running(claim.ledger());
        List<AmountPart> parts = new ArrayList<>();
        Sums sums = new Sums();
        for (LineAccount line : claim.ledger().lines()) {
            if (line.line.status() == LineStatus.OPEN && line.set == null) {
                long open = ledger.open(line);
                addOpen(claim.wholeLine(line), open, AmountPartKind.AGREED, parts);
                sums.take(ledger, line, open);
            }
        }
        if (ownToo && claim.line != null) {
            long open = Math.min(claim.open, ledger.open(claim.line));
            addOpen(claim, open, AmountPartKind.AGREED, parts);
            sums.take(ledger, claim.line, open);
        }
        addTakenOff(claim, parts, sums.released, sums.due - sums.released - sums.cash);
        return payout(claim, ledger, parts, sums.cash, sums.released, sums.due - sums.released - sums.cash);
    }

    /**
     * What cancelling an order comes to, if no other decision pays: all that {@link #cancelOrder} gives, without saying what it consists of.
     *
     * @param amount that is paid out
     * @param released what need not be paid any more
     */
    public record Cancellation(Money amount, Money released) {
        /** @param ownToo as for {@link #cancelOrder} */
        public static Cancellation of(ClaimAccount claim, boolean ownToo) {
            RunningLedger ledger = new RunningLedger(claim.ledger(), null);
            Sums sums = new Sums();
            for (LineAccount line : claim.ledger().lines()) {
                if (line.line.status() == LineStatus.OPEN && line.set == null) {
                    sums.take(ledger, line, ledger.open(line));
                }
            }
            if (ownToo && claim.line != null) {
                sums.take(ledger, claim.line, Math.min(claim.open, ledger.open(claim.line)));
            }
            return new Cancellation(claim.money(sums.cash), claim.ledger().money(sums.released));
        }
    }

    /** What several lines come to. */
    private static final class Sums {
        long due;
        long released;
        long cash;

        void take(RunningLedger ledger, LineAccount line, long amount) {
            long lineReleased = RunningLedger.released(line, amount, ledger.receivable());
            long lineCash = Math.min(
                    RunningLedger.cash(line, amount, ledger.receivable(), Long.MAX_VALUE), ledger.available() - cash);
            ledger.take(line, lineReleased, lineCash);
            due += amount;
            released += lineReleased;
            cash += lineCash;
        }
    }

    private Payout pay(ClaimAccount claim, RunningLedger ledger, List<AmountPart> parts, long due) {
        if (claim.line == null) {
            return payLines(claim, ledger, parts, due);
        }
        long cash = ledger.holdAndPay(claim, due);
        long released = Math.min(RunningLedger.released(claim.line, due, ledger.receivable()), due - cash);
        ledger.take(claim.line, released, cash);
        addTakenOff(claim, parts, released, due - released - cash);
        return payout(claim, ledger, parts, cash, released, due - released - cash);
    }

    private Payout payLines(ClaimAccount claim, RunningLedger ledger, List<AmountPart> parts, long due) {
        Sums sums = new Sums();
        long left = due;
        for (LineAccount line : claim.ledger().lines()) {
            long amount = line.set == null ? Math.min(left, ledger.open(line)) : 0;
            sums.take(ledger, line, amount);
            left -= amount;
        }
        addTakenOff(claim, parts, sums.released, due - sums.released - sums.cash);
        return payout(claim, ledger, parts, sums.cash, sums.released, due - sums.released - sums.cash);
    }

    private static Payout payout(
            ClaimAccount claim,
            RunningLedger running,
            List<AmountPart> parts,
            long cash,
            long released,
            long disputed) {
        OrderLedger ledger = running.ledger;
        return new Payout(
                claim.money(cash),
                ledger.money(released),
                ledger.money(disputed),
                cash == 0 ? List.of() : List.copyOf(parts),
                cash == 0 ? List.of() : refunds(claim, running, cash),
                ledger.money(Math.max(0, running.receivable())));
    }

    private static List<RefundShare> refunds(ClaimAccount claim, RunningLedger running, long cash) {
        int payments = running.ledger.payments().length;
        if (payments == 1) {
            return List.of(refund(claim, running, 0, running.pay(0, cash)));
        }
        List<RefundShare> refunds = new ArrayList<>(Math.min(payments, FEW));
        long left = cash;
        for (int i = running.firstAvailable(); i < payments && left > 0; i++) {
            long slice = running.pay(i, left);
            left -= slice;
            if (slice > 0) {
                refunds.add(refund(claim, running, i, slice));
            }
        }
        return refunds;
    }

    private static RefundShare refund(ClaimAccount claim, RunningLedger running, int place, long slice) {
        PaymentAccount from = running.ledger.payments()[place];
        return new RefundShare(
                from.payment == null ? null : from.payment.id(),
                from.instrument,
                claim.money(slice),
                from.payment == null ? null : inItsCurrency(from, running.gone(place), slice),
                from.payment == null ? null : from.payment.methodId(),
                null);
    }

    /** What was paid in another currency goes back in it, at the rate at which it counted: all of it for all of it. */
    private static @Nullable Money inItsCurrency(PaymentAccount account, long gone, long slice) {
        Payment payment = account.payment;
        if (payment == null || payment.orderAmount() == null || account.amount == 0) {
            return null;
        }
        long whole = MinorUnits.minor(payment.amount());
        long after = Apportionment.proportion(whole, gone, account.amount);
        long before = Apportionment.proportion(whole, gone - slice, account.amount);
        return Money.ofMinor(payment.amount().getCurrencyUnit(), after - before);
    }

    // What an amount consists of

    /** All that is open with all it consists of, and a part of it as what it is. */
    private static void addOpen(ClaimAccount claim, long amount, AmountPartKind kind, List<AmountPart> parts) {
        if (amount != claim.open) {
            add(claim, parts, kind, amount, "");
            return;
        }
        if (amount == 0) {
            return;
        }
        add(claim, parts, AmountPartKind.GOODS, claim.price.goods, "/unitPrice");
        if (claim.price.discount != 0) {
            addFrom(discountSource(claim.ledger()), claim, parts, AmountPartKind.DISCOUNT, -claim.price.discount);
        }
        OrderLine line = claim.line == null || claim.line.set != null ? null : claim.line.line;
        addOwn(
                claim,
                parts,
                AmountPartKind.SHIPPING,
                claim.price.shipping,
                line == null || line.shippingPaid() != null,
                "/shippingPaid");
        addOwn(claim, parts, AmountPartKind.TAX, claim.price.tax, line == null || line.taxPaid() != null, "/taxPaid");
        addOwn(
                claim,
                parts,
                AmountPartKind.DUTY,
                claim.price.duty,
                line == null || line.dutyPaid() != null,
                "/dutyPaid");
        addFrom("charges", claim, parts, AmountPartKind.FEE, claim.price.fee);
        addFrom("ledger", claim, parts, AmountPartKind.ALREADY_RETURNED, -claim.returned);
        addFrom("ledger", claim, parts, AmountPartKind.NOT_YET_PAID, -claim.credited);
        addFrom("earlierResolutions", claim, parts, AmountPartKind.ALREADY_RETURNED, -claim.decided);
        addRest(claim, parts);
    }

    /**
     * Cents that earlier shares left over, one for each part of the price and piece at most; or what of the money is not with us: for a line that is
     * cancelled, or for a piece where more went back for others than they cost.
     */
    private static void addRest(ClaimAccount claim, List<AmountPart> parts) {
        LineAccount line = claim.line;
        long rest = claim.rounding();
        if (line == null || Math.abs(rest) <= 6L * line.quantity) {
            addFrom("ledger", claim, parts, AmountPartKind.ROUNDING, rest);
        } else if (line.returned > 0 || claim.ledger().surplusReturned().isPositive()) {
            addFrom("ledger", claim, parts, AmountPartKind.ALREADY_RETURNED, rest);
        } else {
            addFrom("payments", claim, parts, AmountPartKind.NOT_YET_PAID, rest);
        }
    }

    /** The line says it itself, or it is its share of a charge. */
    private static void addOwn(
            ClaimAccount claim,
            List<AmountPart> parts,
            AmountPartKind kind,
            long amount,
            boolean isStated,
            String field) {
        if (isStated) {
            add(claim, parts, kind, amount, field);
        } else {
            addFrom("charges", claim, parts, kind, amount);
        }
    }

    private static void addTakenOff(ClaimAccount claim, List<AmountPart> parts, long released, long disputed) {
        addFrom("payments", claim, parts, AmountPartKind.NOT_YET_PAID, -released);
        addFrom("payments", claim, parts, AmountPartKind.DISPUTED, -disputed);
    }

    private static String discountSource(OrderLedger ledger) {
        return ledger.caseFile().discounts().isEmpty()
                ? "orders/" + ledger.order().id() + "/total"
                : "discounts";
    }

    private static void add(
            ClaimAccount claim, List<AmountPart> parts, AmountPartKind kind, long amount, String field) {
        if (amount != 0) {
            LineAccount line = claim.line;
            LineAccount priced = line == null || line.set == null ? line : line.set;
            String order = claim.ledger().order().id();
            String source = priced == null
                    ? "orders/" + order + "/lines" + field
                    : "orders/" + order + "/lines/" + priced.line.id() + field;
            addFrom(source, claim, parts, kind, amount);
        }
    }

    private static void addFrom(
            String source, ClaimAccount claim, List<AmountPart> parts, AmountPartKind kind, long amount) {
        if (amount != 0) {
            LineAccount line = claim.line;
            parts.add(new AmountPart(kind, claim.money(amount), line == null ? null : line.line.id(), source));
        }
    }

    private RunningLedger running(OrderLedger ledger) {
        for (RunningLedger each = running; each != null; each = each.before) {
            if (each.ledger == ledger) {
                return each;
            }
        }
        RunningLedger opened = new RunningLedger(ledger, running);
        running = opened;
        return opened;
    }
}
