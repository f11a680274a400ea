package io.makegood.internal.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger of an order while a resolution is being carried out: what each decision takes is gone for the next. */
final class RunningLedger {
    final OrderLedger ledger;
    /** Those of the order paid from before; null when there is none. */
    final @Nullable RunningLedger before;

    private final long[] available;
    /** Of all payments. */
    private long sum;
    /** No payment before this one has anything left. */
    private int first;

    private final long[] drawn;
    private long receivable;
    private long disputedSomewhere;

    RunningLedger(OrderLedger ledger, @Nullable RunningLedger before) {
        this.ledger = ledger;
        this.before = before;
        PaymentAccount[] payments = ledger.payments();
        this.available = new long[payments.length];
        for (int i = 0; i < available.length; i++) {
            available[i] = payments[i].available();
            sum += available[i];
        }
        this.drawn = new long[ledger.lines().length];
        this.receivable = ledger.receivable();
        this.disputedSomewhere = ledger.disputedSomewhere();
    }

    /** What is paid out of an amount, at least: what is disputed somewhere is taken to be about this, and is held back once. */
    long holdAndPay(ClaimAccount claim, long amount) {
        long held = Math.min(amount, Math.min(claim.disputedHere(), disputedSomewhere));
        disputedSomewhere -= held;
        return cash(claim.line, amount - held, receivable, available());
    }

    /** What of the surplus is paid out of an amount, at least. */
    long holdAndPaySurplus(ClaimAccount claim, long amount) {
        long sure = Math.max(0, Math.min(amount, -receivable - ledger.surplusDisputed()));
        long held = Math.min(sure, Math.min(claim.disputedHereOfSurplus(), disputedSomewhere));
        disputedSomewhere -= held;
        return Math.min(sure - held, available());
    }

    /** What is paid out of an amount: what the customer still owes is set off first, and no more goes out than came in and can go back. */
    static long cash(@Nullable LineAccount line, long amount, long receivable, long available) {
        long out = line != null && line.isCancelled()
                ? Math.min(amount, Math.max(0, -receivable))
                : amount - released(line, amount, receivable);
        return Math.min(out, available);
    }

    /** What of an amount the customer had not paid yet; for a line that is cancelled that was settled when it was. */
    static long released(@Nullable LineAccount line, long amount, long receivable) {
        return line != null && line.isCancelled() ? 0 : Math.min(amount, Math.max(0, receivable));
    }

    long receivable() {
        return receivable;
    }

    long available() {
        return sum;
    }

    /** What of a line is open and not taken by an earlier decision. */
    long open(LineAccount line) {
        long open = left(line);
        return Math.max(0, line.set == null ? open : Math.min(open, left(line.set)));
    }

    /** Of a line that is cancelled no more than what of the money is still with us. */
    private long left(LineAccount line) {
        long left = line.open() - drawn[line.place];
        return line.isCancelled() ? Math.min(left, -receivable) : left;
    }

    void take(LineAccount line, long released, long cash) {
        drawn[line.place] += released + cash;
        if (line.set != null) {
            drawn[line.set.place] += released + cash;
        }
        receivable += line.isCancelled() ? cash : -released;
    }

    /** Keeps an amount of a line from going back. */
    void keep(LineAccount line, long amount) {
        drawn[line.place] += amount;
    }

    void takeSurplus(long cash) {
        receivable += cash;
    }

    /** The first payment with something left, by the order in which refunds go; none where that is their number. */
    int firstAvailable() {
        while (first < available.length && available[first] == 0) {
            first++;
        }
        return first;
    }

    /** Takes of an amount what a payment has left, and returns that. */
    long pay(int payment, long amount) {
        long slice = Math.min(amount, available[payment]);
        available[payment] -= slice;
        sum -= slice;
        return slice;
    }

    /** What has gone back to a payment so far, disputes left out. */
    long gone(int payment) {
        PaymentAccount account = ledger.payments()[payment];
        return account.amount - account.disputed - available[payment];
    }
}
