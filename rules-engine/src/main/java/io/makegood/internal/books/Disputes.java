package io.makegood.internal.books;

import static io.makegood.internal.books.Minor.minor;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.LedgerKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Books what the customer's bank gave back or may give back for an order. */
final class Disputes {
    private final CaseFile caseFile;
    private final Order order;
    private final LineBook[] lines;
    private final PaymentBook[] payments;
    private long returned;
    private long surplusReturned;
    private long surplusDisputed;
    private long somewhere;
    private long returnedSomewhere;

    private Disputes(CaseFile caseFile, Order order, LineBook[] lines, PaymentBook[] payments) {
        this.caseFile = caseFile;
        this.order = order;
        this.lines = lines;
        this.payments = payments;
    }

    /**
     * What came of them.
     *
     * @param returned what the bank gave back, as far as the ledger does not show it
     * @param surplusReturned what of that had been paid beyond the price
     * @param surplusDisputed what had been paid beyond the price and the bank may give back
     * @param somewhere what the bank gave back or may give back of which nobody says which line it is about
     * @param returnedSomewhere what of that was given back
     */
    record Totals(long returned, long surplusReturned, long surplusDisputed, long somewhere, long returnedSomewhere) {
        static final Totals NOTHING = new Totals(0, 0, 0, 0, 0);
    }

    /**
     * Books all disputes.
     *
     * @param surplus what was paid beyond the price and did not go back: a dispute is about that first
     */
    static Totals book(CaseFile caseFile, Order order, LineBook[] lines, PaymentBook[] payments, long surplus) {
        boolean any = false;
        for (PaymentBook payment : payments) {
            any |= payment.disputedAmount() > 0;
        }
        if (!any) {
            return Totals.NOTHING;
        }
        Disputes disputes = new Disputes(caseFile, order, lines, payments);
        disputes.book(surplus);
        return new Totals(
                disputes.returned,
                disputes.surplusReturned,
                disputes.surplusDisputed,
                disputes.somewhere,
                disputes.returnedSomewhere);
    }

    private void book(long surplus) {
        long unassigned = -1;
        long open = surplus;
        for (PaymentBook payment : payments) {
            long about = payment.disputedAmount();
            if (about == 0) {
                continue;
            }
            unassigned = unassigned < 0 ? chargebacks(null) : unassigned;
            long unbooked = Math.max(
                    0,
                    about - chargebacks(Objects.requireNonNull(payment.payment).id()));
            long booked = Math.min(unbooked, unassigned);
            unassigned -= booked;
            unbooked -= booked;
            if (payment.isDisputed(DisputeState.WON)) {
                long back = payment.giveBack(unbooked);
                long ofSurplus = Math.min(back, open);
                open -= ofSurplus;
                returned += back;
                surplusReturned += ofSurplus;
                attribute(back - ofSurplus, true);
            } else {
                payment.disputed = Math.min(unbooked, payment.amount - payment.returned);
                long ofSurplus = Math.min(payment.disputed, open);
                open -= ofSurplus;
                surplusDisputed += ofSurplus;
                attribute(payment.disputed - ofSurplus, false);
            }
        }
    }

    /** Chargebacks the ledger shows for a payment; those it names no payment for where that is null. */
    private long chargebacks(@Nullable String paymentId) {
        long sum = 0;
        for (LedgerEntry entry : caseFile.ledger()) {
            if (entry.kind() == LedgerKind.CHARGEBACK
                    && Objects.equals(entry.paymentId(), paymentId)
                    && Ledger.isOf(order, lines, entry)) {
                sum += minor(entry.amount());
            }
        }
        return sum;
    }

    /** Which lines the bank gave money back for, or may: the only one, or all of them where it is about all of the money. */
    private void attribute(long amount, boolean given) {
        int standing = 0;
        long open = 0;
        for (LineBook line : lines) {
            if (line.set == null && line.open() > 0) {
                standing++;
                open += line.open();
            }
        }
        boolean clear = amount == 0 || standing <= 1 || amount >= open;
        if (clear && given && amount > 0) {
            for (LineBook line : lines) {
                if (line.set == null) {
                    line.returned += Math.min(line.open(), amount);
                }
            }
        } else if (!clear) {
            somewhere += amount;
            returnedSomewhere += given ? amount : 0;
        }
    }
}
