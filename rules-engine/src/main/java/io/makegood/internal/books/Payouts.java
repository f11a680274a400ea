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
    /** Most cases are about one order. */
    private final List<Running> running = new ArrayList<>(1);

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
        if (due == claim.open) {
            addAll(claim, parts);
        } else {
            add(claim, parts, kind, due, sourceOf(claim));
        }
        return pay(claim, books, parts, due);
    }

    /** Gives back an amount of what was paid beyond the price; at most what is left of that. */
    public Payout surplus(ClaimBook claim, Money amount) {
        Running books = running(claim.books());
        long due = Math.min(Minor.minor(amount), Math.max(0, -books.receivable()));
        long cash = books.holdAndPaySurplus(claim, due);
        List<AmountPart> parts = new ArrayList<>(2);
        add(claim, parts, AmountPartKind.SURPLUS, due, "payments");
        add(claim, parts, AmountPartKind.DISPUTED, cash - due, "payments");
        books.takeSurplus(cash);
        return payout(books, parts, cash, 0, due - cash);
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
                if (open > 0) {
                    addAll(claim, line, open, parts);
                }
                sums.take(books, line, open);
            }
        }
        if (ownToo && claim.line != null) {
            long open = Math.min(claim.open, books.open(claim.line));
            if (open == claim.open) {
                addAll(claim, parts);
            } else {
                add(claim, parts, AmountPartKind.AGREED, open, sourceOf(claim));
            }
            sums.take(books, claim.line, open);
        }
        addTakenOff(claim, parts, sums.released, sums.due - sums.released - sums.cash);
        return payout(books, parts, sums.cash, sums.released, sums.due - sums.released - sums.cash);
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
        Sums sums = new Sums();
        if (claim.line == null) {
            long left = due;
            for (LineBook line : claim.books().lines()) {
                long amount = line.set == null ? Math.min(left, books.open(line)) : 0;
                sums.take(books, line, amount);
                left -= amount;
            }
        } else {
            sums.cash = books.holdAndPay(claim, due);
            sums.released = Math.min(Running.released(claim.line, due, books.receivable()), due - sums.cash);
            books.take(claim.line, sums.released, sums.cash);
        }
        addTakenOff(claim, parts, sums.released, due - sums.released - sums.cash);
        return payout(books, parts, sums.cash, sums.released, due - sums.released - sums.cash);
    }

    private static Payout payout(Running running, List<AmountPart> parts, long cash, long released, long disputed) {
        OrderBooks books = running.books;
        List<Refund> refunds = cash == 0 ? List.of() : refunds(running, cash);
        return new Payout(
                books.money(cash),
                books.money(released),
                books.money(disputed),
                cash == 0 ? List.of() : List.copyOf(parts),
                refunds,
                books.money(Math.max(0, running.receivable())));
    }

    private static List<Refund> refunds(Running running, long cash) {
        OrderBooks books = running.books;
        List<Refund> refunds = new ArrayList<>(1);
        long[] slices = running.pay(cash);
        for (int i = 0; i < slices.length; i++) {
            if (slices[i] > 0) {
                PaymentBook from = books.payments()[i];
                refunds.add(new Refund(
                        from.payment == null ? null : from.payment.id(),
                        from.instrument,
                        books.money(slices[i]),
                        from.payment == null ? null : inItsCurrency(from, running.gone(i), slices[i]),
                        null));
            }
        }
        return refunds;
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

    private static void addAll(ClaimBook claim, List<AmountPart> parts) {
        add(claim, parts, AmountPartKind.GOODS, claim.goods, sourceOf(claim) + "/unitPrice");
        add(claim, parts, AmountPartKind.DISCOUNT, -claim.discount, discountSource(claim.books()));
        add(claim, parts, AmountPartKind.SHIPPING, claim.shipping, sourceOf(claim, "shippingPaid"));
        add(claim, parts, AmountPartKind.TAX, claim.tax, sourceOf(claim, "taxPaid"));
        add(claim, parts, AmountPartKind.DUTY, claim.duty, sourceOf(claim, "dutyPaid"));
        add(claim, parts, AmountPartKind.FEE, claim.fee, "charges");
        add(claim, parts, AmountPartKind.ALREADY_RETURNED, -claim.returned, "ledger");
        add(claim, parts, AmountPartKind.NOT_YET_PAID, -claim.credited, "ledger");
        add(claim, parts, AmountPartKind.ROUNDING, claim.rounding(), "ledger");
    }

    private static void addAll(ClaimBook claim, LineBook line, long open, List<AmountPart> parts) {
        OrderBooks books = claim.books();
        String id = line.line.id();
        String source = "orders/" + books.order().id() + "/lines/" + id;
        add(books, parts, AmountPartKind.GOODS, line.goods, id, source + "/unitPrice");
        add(books, parts, AmountPartKind.DISCOUNT, -line.discount, id, discountSource(books));
        add(books, parts, AmountPartKind.SHIPPING, line.shipping, id, source + "/shippingPaid");
        add(books, parts, AmountPartKind.TAX, line.tax, id, source + "/taxPaid");
        add(books, parts, AmountPartKind.DUTY, line.duty, id, source + "/dutyPaid");
        add(books, parts, AmountPartKind.FEE, line.fee, id, "charges");
        add(books, parts, AmountPartKind.ALREADY_RETURNED, -line.returned, id, "ledger");
        add(books, parts, AmountPartKind.NOT_YET_PAID, -line.credited, id, "ledger");
        add(books, parts, AmountPartKind.ROUNDING, open - (line.cost() - line.returned - line.credited), id, "ledger");
    }

    private static void addTakenOff(ClaimBook claim, List<AmountPart> parts, long released, long disputed) {
        add(claim, parts, AmountPartKind.NOT_YET_PAID, -released, "payments");
        add(claim, parts, AmountPartKind.DISPUTED, -disputed, "payments");
    }

    /** The line says it itself, or it is its share of a charge. */
    private static String sourceOf(ClaimBook claim, String field) {
        LineBook book = claim.line;
        if (book == null || book.set != null) {
            return sourceOf(claim) + "/" + field;
        }
        OrderLine line = book.line;
        boolean said = switch (field) {
                    case "shippingPaid" -> line.shippingPaid();
                    case "taxPaid" -> line.taxPaid();
                    default -> line.dutyPaid();
                }
                != null;
        return said ? sourceOf(claim) + "/" + field : "charges";
    }

    private static String discountSource(OrderBooks books) {
        return books.caseFile().discounts().isEmpty()
                ? "orders/" + books.order().id() + "/total"
                : "discounts";
    }

    private static String sourceOf(ClaimBook claim) {
        LineBook line = claim.line;
        LineBook priced = line == null || line.set == null ? line : line.set;
        return "orders/" + claim.books().order().id() + "/lines" + (priced == null ? "" : "/" + priced.line.id());
    }

    private static void add(ClaimBook claim, List<AmountPart> parts, AmountPartKind kind, long amount, String source) {
        add(claim.books(), parts, kind, amount, claim.line == null ? null : claim.line.line.id(), source);
    }

    private static void add(
            OrderBooks books,
            List<AmountPart> parts,
            AmountPartKind kind,
            long amount,
            @Nullable String lineId,
            String source) {
        if (amount != 0) {
            parts.add(new AmountPart(kind, books.money(amount), lineId, source));
        }
    }

    private Running running(OrderBooks books) {
        for (Running each : running) {
            if (each.books == books) {
                return each;
            }
        }
        Running opened = new Running(books);
        running.add(opened);
        return opened;
    }
}
