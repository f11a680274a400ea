package io.makegood.internal.books;

import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Payment;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Refund;
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
    private @Nullable Running running;

    /**
     * Gives back an amount of what is open.
     *
     * @param amount no more than is open is given back; null for all of it
     * @param kind what the amount is where it is not all of it
     */
    public Payout refund(ClaimBook claim, @Nullable Money amount, AmountPartKind kind) {
        Running books = running(claim.books());
        List<AmountPart> parts = new ArrayList<>(4);
        long open = claim.line == null ? claim.open : Math.min(claim.open, books.open(claim.line));
        long due = amount == null ? open : Math.min(Minor.minor(amount), open);
        addOpen(claim, due, kind, parts);
        return pay(claim, books, parts, due);
    }

    /** Gives back an amount of what was paid beyond the price; at most what is left of that. */
    public Payout surplus(ClaimBook claim, Money amount) {
        Running books = running(claim.books());
        long due = Math.min(Minor.minor(amount), Math.max(0, -books.receivable()));
        long cash = books.holdAndPaySurplus(claim, due);
        List<AmountPart> parts = new ArrayList<>(2);
        addFrom("payments", claim, parts, AmountPartKind.SURPLUS, due);
        addFrom("payments", claim, parts, AmountPartKind.DISPUTED, cash - due);
        books.takeSurplus(cash);
        return payout(claim, books, parts, cash, 0, due - cash);
    }

    /**
     * Cancels what has not left of the whole order, and gives back what was paid for it.
     *
     * @param ownToo gives back as well what was paid for what the claim is about, which has left
     */
    public Payout cancelOrder(ClaimBook claim, boolean ownToo) {
        Running books = running(claim.books());
        List<AmountPart> parts = new ArrayList<>();
        Sums sums = new Sums();
        for (LineBook line : claim.books().lines()) {
            if (line.line.status() == LineStatus.OPEN && line.set == null) {
                long open = books.open(line);
                addOpen(claim.wholeLine(line), open, AmountPartKind.AGREED, parts);
                sums.take(books, line, open);
            }
        }
        if (ownToo && claim.line != null) {
            long open = Math.min(claim.open, books.open(claim.line));
            addOpen(claim, open, AmountPartKind.AGREED, parts);
            sums.take(books, claim.line, open);
        }
        addTakenOff(claim, parts, sums.released, sums.due - sums.released - sums.cash);
        return payout(claim, books, parts, sums.cash, sums.released, sums.due - sums.released - sums.cash);
    }

    /**
     * What cancelling an order comes to, if no other decision pays: all that {@link #cancelOrder} gives, without saying what it consists of.
     *
     * @param amount that is paid out
     * @param released what need not be paid any more
     */
    public record Cancellation(Money amount, Money released) {
        /** @param ownToo as for {@link #cancelOrder} */
        public static Cancellation of(ClaimBook claim, boolean ownToo) {
            Running books = new Running(claim.books(), null);
            Sums sums = new Sums();
            for (LineBook line : claim.books().lines()) {
                if (line.line.status() == LineStatus.OPEN && line.set == null) {
                    sums.take(books, line, books.open(line));
                }
            }
            if (ownToo && claim.line != null) {
                sums.take(books, claim.line, Math.min(claim.open, books.open(claim.line)));
            }
            return new Cancellation(claim.money(sums.cash), claim.books().money(sums.released));
        }
    }

    /** What several lines come to. */
    private static final class Sums {
        long due;
        long released;
        long cash;

        void take(Running books, LineBook line, long amount) {
            long lineReleased = Running.released(line, amount, books.receivable());
            long lineCash =
                    Math.min(Running.cash(line, amount, books.receivable(), Long.MAX_VALUE), books.available() - cash);
            books.take(line, lineReleased, lineCash);
            due += amount;
            released += lineReleased;
            cash += lineCash;
        }
    }

    private Payout pay(ClaimBook claim, Running books, List<AmountPart> parts, long due) {
        if (claim.line == null) {
            return payLines(claim, books, parts, due);
        }
        long cash = books.holdAndPay(claim, due);
        long released = Math.min(Running.released(claim.line, due, books.receivable()), due - cash);
        books.take(claim.line, released, cash);
        addTakenOff(claim, parts, released, due - released - cash);
        return payout(claim, books, parts, cash, released, due - released - cash);
    }

    private Payout payLines(ClaimBook claim, Running books, List<AmountPart> parts, long due) {
        Sums sums = new Sums();
        long left = due;
        for (LineBook line : claim.books().lines()) {
            long amount = line.set == null ? Math.min(left, books.open(line)) : 0;
            sums.take(books, line, amount);
            left -= amount;
        }
        addTakenOff(claim, parts, sums.released, due - sums.released - sums.cash);
        return payout(claim, books, parts, sums.cash, sums.released, due - sums.released - sums.cash);
    }

    private static Payout payout(
            ClaimBook claim, Running running, List<AmountPart> parts, long cash, long released, long disputed) {
        OrderBooks books = running.books;
        return new Payout(
                claim.money(cash),
                books.money(released),
                books.money(disputed),
                cash == 0 ? List.of() : List.copyOf(parts),
                cash == 0 ? List.of() : refunds(claim, running, cash),
                books.money(Math.max(0, running.receivable())));
    }

    private static List<Refund> refunds(ClaimBook claim, Running running, long cash) {
        int payments = running.books.payments().length;
        if (payments == 1) {
            return List.of(refund(claim, running, 0, running.pay(0, cash)));
        }
        List<Refund> refunds = new ArrayList<>(Math.min(payments, FEW));
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

    private static Refund refund(ClaimBook claim, Running running, int place, long slice) {
        PaymentBook from = running.books.payments()[place];
        return new Refund(
                from.payment == null ? null : from.payment.id(),
                from.instrument,
                claim.money(slice),
                from.payment == null ? null : inItsCurrency(from, running.gone(place), slice),
                null);
    }

    /** What was paid in another currency goes back in it, at the rate at which it counted: all of it for all of it. */
    private static @Nullable Money inItsCurrency(PaymentBook book, long gone, long slice) {
        Payment payment = book.payment;
        if (payment == null || payment.orderAmount() == null || book.amount == 0) {
            return null;
        }
        long whole = Minor.minor(payment.amount());
        long after = Shares.proportion(whole, gone, book.amount);
        long before = Shares.proportion(whole, gone - slice, book.amount);
        return Money.ofMinor(payment.amount().getCurrencyUnit(), after - before);
    }

    // What an amount consists of

    /** All that is open with all it consists of, and a part of it as what it is. */
    private static void addOpen(ClaimBook claim, long amount, AmountPartKind kind, List<AmountPart> parts) {
        if (amount != claim.open) {
            add(claim, parts, kind, amount, "");
            return;
        }
        if (amount == 0) {
            return;
        }
        add(claim, parts, AmountPartKind.GOODS, claim.price.goods, "/unitPrice");
        if (claim.price.discount != 0) {
            addFrom(discountSource(claim.books()), claim, parts, AmountPartKind.DISCOUNT, -claim.price.discount);
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
    private static void addRest(ClaimBook claim, List<AmountPart> parts) {
        LineBook line = claim.line;
        long rest = claim.rounding();
        if (line == null || Math.abs(rest) <= 6L * line.quantity) {
            addFrom("ledger", claim, parts, AmountPartKind.ROUNDING, rest);
        } else if (line.returned > 0 || claim.books().surplusReturned().isPositive()) {
            addFrom("ledger", claim, parts, AmountPartKind.ALREADY_RETURNED, rest);
        } else {
            addFrom("payments", claim, parts, AmountPartKind.NOT_YET_PAID, rest);
        }
    }

    /** The line says it itself, or it is its share of a charge. */
    private static void addOwn(
            ClaimBook claim, List<AmountPart> parts, AmountPartKind kind, long amount, boolean said, String field) {
        if (said) {
            add(claim, parts, kind, amount, field);
        } else {
            addFrom("charges", claim, parts, kind, amount);
        }
    }

    private static void addTakenOff(ClaimBook claim, List<AmountPart> parts, long released, long disputed) {
        addFrom("payments", claim, parts, AmountPartKind.NOT_YET_PAID, -released);
        addFrom("payments", claim, parts, AmountPartKind.DISPUTED, -disputed);
    }

    private static String discountSource(OrderBooks books) {
        return books.caseFile().discounts().isEmpty()
                ? "orders/" + books.order().id() + "/total"
                : "discounts";
    }

    private static void add(ClaimBook claim, List<AmountPart> parts, AmountPartKind kind, long amount, String field) {
        if (amount != 0) {
            LineBook line = claim.line;
            LineBook priced = line == null || line.set == null ? line : line.set;
            String order = claim.books().order().id();
            String source = priced == null
                    ? "orders/" + order + "/lines" + field
                    : "orders/" + order + "/lines/" + priced.line.id() + field;
            addFrom(source, claim, parts, kind, amount);
        }
    }

    private static void addFrom(
            String source, ClaimBook claim, List<AmountPart> parts, AmountPartKind kind, long amount) {
        if (amount != 0) {
            LineBook line = claim.line;
            parts.add(new AmountPart(kind, claim.money(amount), line == null ? null : line.line.id(), source));
        }
    }

    private Running running(OrderBooks books) {
        for (Running each = running; each != null; each = each.before) {
            if (each.books == books) {
                return each;
            }
        }
        Running opened = new Running(books, running);
        running = opened;
        return opened;
    }
}
