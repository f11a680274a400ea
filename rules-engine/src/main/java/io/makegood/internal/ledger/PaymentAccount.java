package io.makegood.internal.ledger;

import io.makegood.casefile.Payment;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.PaymentInstrument;
import java.time.Instant;
import java.util.Comparator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What came by one payment, and what of it went back. All amounts are in minor units of the currency of the order. Built by {@link OrderLedger}. */
final class PaymentAccount {
    /**
     * The order in which money goes back: first what was paid with money, then what was paid with cards and credits of ours; of equals the newest
     * first, which is the one that was too much if one was, and whose card is least likely to have expired.
     */
    static final Comparator<PaymentAccount> REFUND_ORDER = (a, b) -> {
        int order = Integer.compare(a.kind(), b.kind());
        order = order != 0 ? order : b.receivedAt().compareTo(a.receivedAt());
        return order != 0 ? order : a.id().compareTo(b.id());
    };

    /** Null where the case lists no payment for it. */
    final @Nullable Payment payment;

    final @Nullable PaymentInstrument instrument;
    final long amount;

    long returned;
    /** What the customer's bank may still give back. */
    long disputed;

    PaymentAccount(@Nullable Payment payment, @Nullable PaymentInstrument instrument, long amount) {
        this.payment = payment;
        this.instrument = instrument;
        this.amount = amount;
    }

    /** Gives back an amount, as far as there is that much; returns what was given back. */
    long giveBack(long amount) {
        long given = Math.min(amount, this.amount - returned);
        returned += given;
        return given;
    }

    /** What can go back to it. */
    long available() {
        return Math.max(0, amount - returned - disputed);
    }

    /** What the dispute is about; zero when the bank left the money with us. */
    long disputedAmount() {
        if (payment == null || payment.dispute() == DisputeState.NONE || payment.dispute() == DisputeState.LOST) {
            return 0;
        }
        Money part = payment.disputedAmount();
        return part == null ? amount : Math.min(amount, MinorUnits.minor(part));
    }

    boolean isDisputed(DisputeState state) {
        return payment != null && payment.dispute() == state;
    }

    private int kind() {
        return instrument == PaymentInstrument.STORE_CREDIT ? 2 : instrument == PaymentInstrument.GIFT_CARD ? 1 : 0;
    }

    private Instant receivedAt() {
        Instant at = payment == null ? null : payment.receivedAt();
        return at == null ? Instant.MIN : at;
    }

    private String id() {
        return payment == null ? "" : payment.id();
    }
}
