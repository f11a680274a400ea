package io.makegood.internal.books;

import io.makegood.casefile.Payment;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Refund;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The law of conservation, held against finished decisions: what was paid is what is kept and what went back. Counted from the decisions alone, by
 * another way than the one on which they came about.
 */
public final class Conservation {
    /** So many payments are looked through. */
    private static final int FEW = 8;

    /** Of the order counted last; most cases are about one. */
    private @Nullable Account last;

    /** What the decisions about one order come to, in minor units. */
    private static final class Account {
        final OrderBooks books;
        final @Nullable Account before;
        final long[] byLine;
        final long[] byPayment;
        private @Nullable Map<String, Integer> places;
        long out;
        long released;

        Account(OrderBooks books, @Nullable Account before) {
            this.books = books;
            this.before = before;
            this.byLine = new long[books.lines().length];
            this.byPayment = new long[books.payments().length];
        }

        /** Of the payments, by id. */
        Map<String, Integer> places() {
            Map<String, Integer> known = places;
            if (known == null) {
                known = new HashMap<>();
                for (int i = 0; i < byPayment.length; i++) {
                    Payment payment = books.payments()[i].payment;
                    if (payment != null) {
                        known.put(payment.id(), i);
                    }
                }
                places = known;
            }
            return known;
        }
    }

    /** Counts a decision. */
    public void add(OrderBooks books, LineDecision decision) {
        Account account = account(books);
        account.out += Minor.minorOrNone(decision.amount());
        account.released += Minor.minorOrNone(decision.amountReleased());
        for (AmountPart part : decision.parts()) {
            LineBook line = part.lineId() == null ? null : books.book(part.lineId());
            if (line != null) {
                account.byLine[line.place] += Minor.minor(part.amount());
            }
        }
        for (Refund refund : decision.refunds()) {
            PaymentBook[] payments = books.payments();
            if (payments.length > FEW) {
                Integer place =
                        refund.paymentId() == null ? null : account.places().get(refund.paymentId());
                if (place != null) {
                    account.byPayment[place] += Minor.minor(refund.amount());
                }
                continue;
            }
            for (int i = 0; i < payments.length; i++) {
                boolean named = refund.paymentId() != null
                        && payments[i].payment != null
                        && payments[i].payment.id().equals(refund.paymentId());
                account.byPayment[i] += named ? Minor.minor(refund.amount()) : 0;
            }
        }
    }

    /** Whether an amount is the sum of its parts. */
    public static boolean isSumOfParts(Money amount, List<AmountPart> parts) {
        long left = Minor.minor(amount);
        for (int i = 0; i < parts.size(); i++) {
            left -= Minor.minor(parts.get(i).amount());
        }
        return left == 0;
    }

    /** Whether an amount is the sum of what goes to each payment. */
    public static boolean isSumOfRefunds(Money amount, List<Refund> refunds) {
        long left = Minor.minor(amount);
        for (int i = 0; i < refunds.size(); i++) {
            left -= Minor.minor(refunds.get(i).amount());
        }
        return left == 0;
    }

    /** Whether the decisions counted leave nothing of what could go back for a claim. */
    public boolean isSpent(ClaimBook claim) {
        for (Account account = last; account != null; account = account.before) {
            OrderBooks books = account.books;
            if (books == claim.books()) {
                boolean ofSurplus = claim.line != null && claim.line.isCancelled();
                return account.out
                        >= (ofSurplus ? Math.min(books.available(), -books.receivable()) : books.available());
            }
        }
        return false;
    }

    /** What is broken, in words; empty when nothing is. */
    public List<String> broken() {
        List<String> broken = new ArrayList<>(0);
        for (Account account = last; account != null; account = account.before) {
            OrderBooks books = account.books;
            if (account.out > books.available()) {
                broken.add(books.money(account.out) + " go out of order "
                        + books.order().id() + ", and " + books.money(books.available())
                        + " were paid and could go back");
            }
            if (account.released > Math.max(0, books.receivable())) {
                broken.add(books.money(account.released) + " of order "
                        + books.order().id() + " need no longer be paid, and " + books.shortfall() + " were owed");
            }
            for (LineBook line : books.lines()) {
                long most = line.open() + Math.max(0, -books.receivable());
                if (account.byLine[line.place] > most) {
                    broken.add(books.money(account.byLine[line.place]) + " go back for line " + line.line.id()
                            + ", of which " + books.money(line.open()) + " are open");
                }
            }
            PaymentBook[] payments = books.payments();
            for (int i = 0; i < payments.length; i++) {
                if (account.byPayment[i] > payments[i].available()) {
                    broken.add("more goes back to a payment for order "
                            + books.order().id() + " than came from it");
                }
            }
        }
        return broken;
    }

    private Account account(OrderBooks books) {
        for (Account account = last; account != null; account = account.before) {
            if (account.books == books) {
                return account;
            }
        }
        Account opened = new Account(books, last);
        last = opened;
        return opened;
    }
}
