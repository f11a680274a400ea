package io.makegood.internal.ledger;

import static io.makegood.internal.ledger.MinorUnits.minor;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.LedgerKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Books what the customer's bank gave back or may give back for an order. */
final class DisputeAllocation {
    /** So many payments are looked through the ledger for. */
    private static final int FEW = 8;

    private final CaseFile caseFile;
    private final Order order;
    private final LineAccount[] lines;
    private final PaymentAccount[] payments;
    private @Nullable Map<String, Long> chargebacks;
    private boolean counted;
    private int standing;
    /** Of all lines that stand. */
    private long open;
    /** Of which some is open, where it is the only one. */
    private @Nullable LineAccount only;

    private long returned;
    private long surplusReturned;
    private long surplusDisputed;
    private long somewhere;
    private long returnedSomewhere;

    private DisputeAllocation(CaseFile caseFile, Order order, LineAccount[] lines, PaymentAccount[] payments) {
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
    static Totals post(CaseFile caseFile, Order order, LineAccount[] lines, PaymentAccount[] payments, long surplus) {
        boolean any = false;
        for (PaymentAccount payment : payments) {
            any |= payment.disputedAmount() > 0;
        }
        if (!any) {
            return Totals.NOTHING;
        }
        DisputeAllocation disputes = new DisputeAllocation(caseFile, order, lines, payments);
        disputes.post(surplus);
        return new Totals(
                disputes.returned,
                disputes.surplusReturned,
                disputes.surplusDisputed,
                disputes.somewhere,
                disputes.returnedSomewhere);
    }

    private void post(long surplus) {
        long unassigned = -1;
        long open = surplus;
        for (PaymentAccount payment : payments) {
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

    /** How many lines stand open, and how much of them. */
    private void count() {
        counted = true;
        for (LineAccount line : lines) {
            if (line.set == null && line.open() > 0) {
                standing++;
                open += line.open();
                only = line;
            }
        }
    }

    /** All of the lines that stand open, or a part of the only one. */
    private void giveBack(long amount) {
        if (standing == 1) {
            LineAccount line = Objects.requireNonNull(only);
            line.returned += Math.min(line.open(), amount);
            open = line.open();
        } else {
            for (LineAccount line : lines) {
                if (line.set == null) {
                    line.returned += Math.min(line.open(), amount);
                }
            }
            open = 0;
        }
        standing = open > 0 ? 1 : 0;
    }

    /** Chargebacks the ledger shows for a payment; those it names no payment for where that is null. */
    private long chargebacks(@Nullable String paymentId) {
        if (payments.length > FEW && !caseFile.ledger().isEmpty()) {
            return chargebacksByPayment().getOrDefault(paymentId == null ? "" : paymentId, 0L);
        }
        long sum = 0;
        for (LedgerEntry entry : caseFile.ledger()) {
            if (entry.kind() == LedgerKind.CHARGEBACK
                    && Objects.equals(entry.paymentId(), paymentId)
                    && RefundAllocation.isOf(order, lines, entry)) {
                sum += minor(entry.amount());
            }
        }
        return sum;
    }

    private Map<String, Long> chargebacksByPayment() {
        Map<String, Long> known = chargebacks;
        if (known == null) {
            known = new HashMap<>();
            for (LedgerEntry entry : caseFile.ledger()) {
                if (entry.kind() == LedgerKind.CHARGEBACK && RefundAllocation.isOf(order, lines, entry)) {
                    known.merge(Objects.requireNonNullElse(entry.paymentId(), ""), minor(entry.amount()), Long::sum);
                }
            }
            chargebacks = known;
        }
        return known;
    }

    /** Which lines the bank gave money back for, or may: the only one, or all of them where it is about all of the money. */
    private void attribute(long amount, boolean given) {
        if (!counted) {
            count();
        }
        boolean clear = amount == 0 || standing <= 1 || amount >= open;
        if (clear && given && amount > 0 && standing > 0) {
            giveBack(amount);
        } else if (!clear) {
            somewhere += amount;
            returnedSomewhere += given ? amount : 0;
        }
    }
}
