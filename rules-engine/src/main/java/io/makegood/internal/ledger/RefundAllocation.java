package io.makegood.internal.ledger;

import static io.makegood.internal.ledger.MinorUnits.minor;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.LedgerPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Books what went back for an order: to which lines, and to which payments. */
final class RefundAllocation {
    /** Bookings of the same sum this near each other may be one. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    /** So many are looked through; of more there is an index. */
    private static final int FEW = 16;
    /** Bookings for a whole order that are shared among its lines by themselves; what more there are is shared together, after all others. */
    private static final int SHARED_ONE_BY_ONE = 64;

    private static final Comparator<LedgerEntry> OLDEST =
            Comparator.comparing(LedgerEntry::at).thenComparing(LedgerEntry::id);

    private final CaseFile caseFile;
    private final Order order;
    private final LineAccount[] lines;
    private final PaymentAccount[] payments;
    private final List<Assumption> assumptions;
    private long returned;
    private long surplusReturned;
    /** What had not been paid and is not credited yet. */
    private long unpaid;

    private List<LedgerEntry> twins = List.of();
    private int shared;
    private @Nullable Together credits;
    private @Nullable Together refunds;
    private @Nullable Map<String, PaymentAccount> paymentsById;
    private @Nullable Map<LedgerEntry, Integer> piecesOfEntries;
    private @Nullable Map<LineAccount, Long> piecesOfLines;

    /** Bookings for a whole order that are shared together, as the last of them. */
    private record Together(LedgerEntry last, long amount) {
        static Together and(@Nullable Together before, LedgerEntry entry, long amount) {
            return new Together(entry, before == null ? amount : before.amount + amount);
        }
    }

    /** What two bookings have in common that may be one; their moments aside. */
    private record Likeness(
            LedgerKind kind,
            Money amount,
            @Nullable String lineId,
            @Nullable String orderId,
            @Nullable Integer units,
            @Nullable LedgerPart part,
            @Nullable String incidentId,
            @Nullable String paymentId) {
        static Likeness of(LedgerEntry entry) {
            return new Likeness(
                    entry.kind(),
                    entry.amount(),
                    entry.lineId(),
                    entry.orderId(),
                    entry.units(),
                    entry.part(),
                    entry.incidentId(),
                    entry.paymentId());
        }
    }

    private RefundAllocation(
            CaseFile caseFile,
            Order order,
            LineAccount[] lines,
            PaymentAccount[] payments,
            List<Assumption> assumptions,
            long unpaid) {
        this.caseFile = caseFile;
        this.order = order;
        this.lines = lines;
        this.payments = payments;
        this.assumptions = assumptions;
        this.unpaid = unpaid;
    }

    /**
     * What came of it.
     *
     * @param returned all that went back
     * @param surplusReturned what of it is what had been paid beyond the price
     * @param twins entries that may be the same as the one before
     */
    record Totals(long returned, long surplusReturned, List<LedgerEntry> twins) {
        static final Totals NOTHING = new Totals(0, 0, List.of());
    }

    /**
     * Books all entries about an order, gestures aside.
     *
     * @param surplus what was paid beyond the price
     * @param unpaid what of the price had not been paid: no more than that can be credited; who paid and need not have has his money to come
     * @param leftOut entries that do not count
     */
    static Totals post(
            CaseFile caseFile,
            Order order,
            LineAccount[] lines,
            PaymentAccount[] payments,
            List<Assumption> assumptions,
            long surplus,
            long unpaid,
            Set<LedgerEntry> leftOut) {
        if (caseFile.ledger().isEmpty()) {
            return Totals.NOTHING;
        }
        RefundAllocation allocation = new RefundAllocation(caseFile, order, lines, payments, assumptions, unpaid);
        allocation.post(surplus, leftOut);
        return new Totals(allocation.returned, allocation.surplusReturned, allocation.twins);
    }

    /** What of an order need not be paid, entries that do not count left out. */
    static long credits(CaseFile caseFile, Order order, LineAccount[] lines, Set<LedgerEntry> leftOut) {
        long sum = 0;
        List<LedgerEntry> entries = caseFile.ledger();
        for (int i = 0; i < entries.size(); i++) {
            LedgerEntry entry = entries.get(i);
            if (entry.kind() == LedgerKind.CREDIT_NOTE && isOf(order, lines, entry) && !leftOut.contains(entry)) {
                sum += minor(entry.amount());
            }
        }
        return sum;
    }

    private void post(long surplus, Set<LedgerEntry> leftOut) {
        List<LedgerEntry> ours = ours();
        ours.removeAll(leftOut);
        if (ours.size() > 1) {
            ours.sort(OLDEST);
        }
        long open = surplus;
        for (LedgerEntry entry : ours) {
            if (entry.part() == LedgerPart.SURPLUS) {
                open -= minor(entry.amount());
            }
        }
        for (LedgerEntry entry : ours) {
            open -= post(entry, Math.max(0, open));
        }
        if (credits != null) {
            share(credits.last, credits.amount, true);
        }
        if (refunds != null) {
            share(refunds.last, refunds.amount, false);
        }
        bookInstruments(ours);
        twins = leftOut.isEmpty() ? twins(ours) : List.of();
    }

    private List<LedgerEntry> ours() {
        List<LedgerEntry> ours = new ArrayList<>(caseFile.ledger().size());
        for (LedgerEntry entry : caseFile.ledger()) {
            boolean counts = entry.kind() != LedgerKind.COMPENSATION && entry.part() != LedgerPart.GOODWILL;
            if (counts && isOurs(entry)) {
                ours.add(entry);
            }
        }
        return ours;
    }

    private boolean isOurs(LedgerEntry entry) {
        return isOf(order, lines, entry);
    }

    /** Whether an entry is about an order with these lines. */
    static boolean isOf(Order order, LineAccount[] lines, LedgerEntry entry) {
        return entry.lineId() != null
                ? LineAccount.of(entry.lineId(), lines) != null
                : order.id().equals(entry.orderId());
    }

    /**
     * Books an entry.
     *
     * @param surplus what was paid beyond the price and is not accounted for yet
     * @return what of the surplus the entry is taken for without saying so
     */
    private long post(LedgerEntry entry, long surplus) {
        long amount = minor(entry.amount());
        LineAccount line = entry.lineId() == null ? null : LineAccount.of(entry.lineId(), lines);
        if (entry.kind() == LedgerKind.CREDIT_NOTE) {
            amount = Math.min(amount, unpaid);
            unpaid -= amount;
            if (line == null) {
                spread(entry, amount, true);
            } else if (amount > 0) {
                credit(line, entry, amount);
            }
            return 0;
        }
        returned += amount;
        if (entry.part() == LedgerPart.SURPLUS) {
            surplusReturned += amount;
            return 0;
        }
        boolean unsaid = entry.part() == null && entry.units() == null && (line == null || !line.isGone());
        if (unsaid && amount <= surplus) {
            surplusReturned += amount;
            assumptions.add(new Assumption(
                    Assumption.Kind.SURPLUS,
                    "booking " + entry.id() + " of " + money(amount)
                            + " does not say what went back; it is taken for what had been paid too much"));
            return amount;
        }
        if (line != null) {
            giveBack(line, entry, amount);
        } else {
            spread(entry, amount, false);
        }
        return 0;
    }

    private static void giveBack(LineAccount line, LedgerEntry entry, long amount) {
        line.returned += amount;
        line.post(entry, amount);
        if (line.set != null) {
            line.set.returned += amount;
        }
    }

    private static void credit(LineAccount line, LedgerEntry entry, long amount) {
        line.credited += amount;
        line.post(entry, amount);
        if (line.set != null) {
            line.set.credited += amount;
        }
    }

    /** What went back for an order as a whole went back for its lines, as far as each was not paid back. */
    private void spread(LedgerEntry entry, long amount, boolean credit) {
        if (++shared <= SHARED_ONE_BY_ONE) {
            share(entry, amount, credit);
        } else if (credit) {
            credits = Together.and(credits, entry, amount);
        } else {
            refunds = Together.and(refunds, entry, amount);
        }
    }

    private void share(LedgerEntry entry, long amount, boolean credit) {
        long[] weights = new long[lines.length];
        for (LineAccount line : lines) {
            weights[line.place] = line.set == null ? line.open() : 0;
        }
        long sum = Apportionment.sum(weights);
        long[] shares = sum == 0 ? weights : Apportionment.byWeight(Math.min(amount, sum), weights);
        for (LineAccount line : lines) {
            long share = shares[line.place];
            if (share > 0 && credit) {
                credit(line, entry, share);
            } else if (share > 0) {
                giveBack(line, entry, share);
            }
        }
    }

    /** Which instruments what went back went to: as the entries say, otherwise in the order in which refunds go. */
    private void bookInstruments(List<LedgerEntry> ours) {
        boolean assumed = false;
        int first = 0;
        for (LedgerEntry entry : ours) {
            if (entry.kind() == LedgerKind.CREDIT_NOTE) {
                continue;
            }
            boolean chargeback = entry.kind() == LedgerKind.CHARGEBACK;
            long left = giveBackTo(entry.paymentId(), minor(entry.amount()));
            assumed |= left > 0 && payments.length > 1 && !chargeback;
            // A bank gives back what it was asked for, and we gave back what it was not asked for, as far as there was
            // that much.
            while (first < payments.length && payments[first].returned >= payments[first].amount) {
                first++;
            }
            for (int i = first; left > 0 && i < payments.length; i++) {
                long disputed = payments[i].disputedAmount();
                long here = chargeback ? disputed : Math.max(0, payments[i].available() - disputed);
                left -= payments[i].giveBack(Math.min(left, here));
            }
            for (int i = first; left > 0 && i < payments.length; i++) {
                left -= payments[i].giveBack(left);
            }
        }
        if (assumed) {
            assumptions.add(
                    new Assumption(
                            Assumption.Kind.INSTRUMENT,
                            "the ledger of order " + order.id()
                                    + " does not say which payment everything went back to; it is taken to have gone back in the order in which refunds go"));
        }
    }

    /** Returns what is more than there was. */
    private long giveBackTo(@Nullable String paymentId, long amount) {
        if (payments.length > FEW) {
            PaymentAccount named = paymentId == null ? null : paymentsById().get(paymentId);
            return named == null ? amount : amount - named.giveBack(amount);
        }
        for (PaymentAccount payment : payments) {
            if (payment.payment != null && payment.payment.id().equals(paymentId)) {
                return amount - payment.giveBack(amount);
            }
        }
        return amount;
    }

    private Map<String, PaymentAccount> paymentsById() {
        Map<String, PaymentAccount> known = paymentsById;
        if (known == null) {
            known = new HashMap<>();
            for (PaymentAccount payment : payments) {
                if (payment.payment != null) {
                    known.put(payment.payment.id(), payment);
                }
            }
            paymentsById = known;
        }
        return known;
    }

    private List<LedgerEntry> twins(List<LedgerEntry> ours) {
        if (ours.size() > FEW) {
            return twinsOfMany(ours);
        }
        List<LedgerEntry> found = List.of();
        for (int i = 1; i < ours.size(); i++) {
            LedgerEntry entry = ours.get(i);
            for (int j = i - 1; j >= 0; j--) {
                LedgerEntry before = ours.get(j);
                if (Duration.between(before.at(), entry.at()).compareTo(MOMENT) > 0) {
                    break;
                }
                if (isTwin(before, entry) && !isOfOtherPieces(entry)) {
                    found = found.isEmpty() ? new ArrayList<>(1) : found;
                    found.add(entry);
                    doubt(before, entry);
                    break;
                }
            }
        }
        return found;
    }

    /** The same by an index: the nearest of those before that are alike, if it is near enough. */
    private List<LedgerEntry> twinsOfMany(List<LedgerEntry> ours) {
        List<LedgerEntry> found = new ArrayList<>();
        Map<Likeness, LedgerEntry> last = new HashMap<>();
        for (LedgerEntry entry : ours) {
            LedgerEntry before = last.put(Likeness.of(entry), entry);
            if (before != null
                    && Duration.between(before.at(), entry.at()).compareTo(MOMENT) <= 0
                    && !isOfOtherPieces(entry)) {
                found.add(entry);
                doubt(before, entry);
            }
        }
        return found;
    }

    private void doubt(LedgerEntry before, LedgerEntry entry) {
        assumptions.add(new Assumption(
                Assumption.Kind.TWIN,
                "bookings " + before.id() + " and " + entry.id() + " are of the same sum, "
                        + money(minor(entry.amount())) + ", and a moment apart; one of them may be there twice"));
    }

    private static boolean isTwin(LedgerEntry a, LedgerEntry b) {
        return a.kind() == b.kind()
                && a.amount().equals(b.amount())
                && Objects.equals(a.lineId(), b.lineId())
                && Objects.equals(a.orderId(), b.orderId())
                && Objects.equals(a.units(), b.units())
                && a.part() == b.part()
                && Objects.equals(a.incidentId(), b.incidentId())
                && Objects.equals(a.paymentId(), b.paymentId());
    }

    /** Whether all that is booked for the line is the price of so many pieces as there are: nothing is odd about that. */
    private boolean isOfOtherPieces(LedgerEntry entry) {
        LineAccount line = entry.lineId() == null ? null : LineAccount.of(entry.lineId(), lines);
        if (line == null || line.quantity == 1 || line.returned + line.credited > line.cost()) {
            return false;
        }
        if (line.booked().size() > FEW) {
            countPieces();
            return Objects.requireNonNull(piecesOfEntries).getOrDefault(entry, 0) > 0
                    && Objects.requireNonNull(piecesOfLines).getOrDefault(line, 0L) <= line.quantity;
        }
        long pieces = 0;
        boolean whole = false;
        for (LineEntry booked : line.booked()) {
            pieces += booked.pieces();
            whole |= booked.entry() == entry && booked.pieces() > 0;
        }
        return whole && pieces <= line.quantity;
    }

    /** Pieces of each line that names itself in a booking, and pieces of each such booking. */
    private void countPieces() {
        if (piecesOfEntries != null) {
            return;
        }
        Map<LedgerEntry, Integer> ofEntries = new IdentityHashMap<>();
        Map<LineAccount, Long> ofLines = new IdentityHashMap<>();
        for (LineAccount line : lines) {
            for (LineEntry booked : line.booked()) {
                ofLines.merge(line, (long) booked.pieces(), Long::sum);
                if (line.line.id().equals(booked.entry().lineId())) {
                    ofEntries.merge(booked.entry(), booked.pieces(), Math::max);
                }
            }
        }
        piecesOfEntries = ofEntries;
        piecesOfLines = ofLines;
    }

    private Money money(long minor) {
        return Money.ofMinor(order.currency(), minor);
    }
}
