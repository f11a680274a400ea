package io.makegood.internal.ledger;

import static io.makegood.internal.ledger.MinorUnits.minor;

import io.makegood.casefile.AccountBalance;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Discount;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PriceFact;
import io.makegood.vocabulary.BalanceOrigin;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.PriceFactKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one order: what its lines cost, what was paid by which instrument, what went back for what, and what is still owed, either way.
 * Worked out once; every amount of a resolution is read here. Never changes.
 *
 * <p>It is double entry: what was paid equals what was kept for lines and charges, plus what the customer has too much with us, less what he still
 * owes, plus what went back ({@link Journal} writes it out).
 */
public final class OrderLedger {
    private static final PaymentAccount[] NONE = {};

    private static final int FEW = 8;

    private final CaseFile caseFile;
    /** Of a large case; null when it is small enough to be looked through. */
    private final @Nullable CaseFacts facts;

    private final Order order;
    private final CurrencyUnit currency;
    private final Money nothing;
    private final LineAccount[] lines;
    private final PaymentAccount[] payments;
    private final boolean paid;
    /** Charges that are not given back. */
    private final long kept;

    /** All that went back, gestures aside. */
    private final long returned;

    private final long returnedSomewhere;
    private final long surplusReturned;
    private final long surplusDisputed;
    /** What the customer's bank gave back or may give back of which nobody says which line it is about. */
    private final long disputedSomewhere;
    /** What the customer still owes; below zero when we owe him. */
    private final long receivable;

    private final List<Assumption> assumptions = new ArrayList<>(0);
    /** Of many payments; null while nobody asked. */
    private @Nullable AllPayments allPayments;
    /** Those of another order of the case that were asked for last. */
    private @Nullable OrderLedger beside;
    /** The same ledger without the bookings that may stand twice; null when there are none. */
    private final @Nullable OrderLedger withoutTwins;

    private OrderLedger(CaseFile caseFile, @Nullable CaseFacts facts, Order order, Set<LedgerEntry> leftOut) {
        this.caseFile = caseFile;
        this.facts = facts;
        this.order = order;
        this.currency = order.currency();
        this.nothing = Money.zero(currency);
        CaseFile ours = facts == null ? caseFile : facts.about(order);
        Pricing pricing = new Pricing(ours, order, assumptions);
        this.lines = pricing.lines();
        this.kept = pricing.kept();
        PaymentAccount[] received = received(ours);
        this.paid = received.length > 0;
        long charged = chargedTwice(ours);
        long cost = cost();
        // What need not be paid was not paid, where nobody says otherwise.
        long price = cost + cancelled();
        long asPaid = paid ? sum(received) : Math.max(0, price - RefundAllocation.credits(ours, order, lines, leftOut));
        long unpaid = Math.max(0, price - asPaid);
        long excess = paid ? Math.max(0, charged - Math.max(0, asPaid - cost)) : charged;
        this.payments = withAssumed(received, asPaid, excess);
        if (payments.length > 1) {
            Arrays.sort(payments, PaymentAccount.REFUND_ORDER);
        }
        // What was paid for a line that is cancelled is that line's money.
        long surplus = Math.max(0, asPaid + excess - price);
        RefundAllocation.Totals refunds =
                RefundAllocation.post(ours, order, lines, payments, assumptions, surplus, unpaid, leftOut);
        long surplusLeft = Math.max(0, asPaid + excess - refunds.returned() - kept - keptLines());
        long onAccount = onAccount(surplusLeft);
        DisputeAllocation.Totals disputes =
                DisputeAllocation.post(ours, order, lines, payments, surplusLeft - onAccount);
        this.surplusReturned = refunds.surplusReturned() + onAccount + disputes.surplusReturned();
        this.surplusDisputed = disputes.surplusDisputed();
        this.disputedSomewhere = disputes.somewhere();
        this.returnedSomewhere = disputes.returnedSomewhere();
        this.returned = refunds.returned() + onAccount + disputes.returned();
        this.receivable = kept + keptLines() - returnedSomewhere - (asPaid + excess - returned);
        this.withoutTwins =
                refunds.twins().isEmpty() ? null : new OrderLedger(caseFile, facts, order, Set.copyOf(refunds.twins()));
    }

    /**
     * A discount of more than what it is taken off; null when there is none.
     *
     * @param facts of the case; null when it has none
     */
    public static @Nullable Discount excessiveDiscount(CaseFile caseFile, @Nullable CaseFacts facts, Order order) {
        CaseFile ours = facts == null ? caseFile : facts.about(order);
        return new Pricing(ours, order, new ArrayList<>(0)).excessive();
    }

    /** The ledger of an order of a checked case. */
    public static OrderLedger of(CaseFile caseFile, Order order) {
        return of(caseFile, CaseFacts.of(caseFile), order);
    }

    /**
     * The ledger of an order of a checked case.
     *
     * @param facts of the case; null when it has none
     */
    public static OrderLedger of(CaseFile caseFile, @Nullable CaseFacts facts, Order order) {
        return new OrderLedger(caseFile, facts, order, Set.of());
    }

    Money money(long minor) {
        return minor == 0 ? nothing : Money.ofMinor(currency, minor);
    }

    // What it cost

    /** What the order costs, lines that are cancelled left out. */
    private long cost() {
        long sum = kept;
        for (LineAccount account : lines) {
            sum += account.isCancelled() || account.set != null ? 0 : account.cost();
        }
        return sum;
    }

    private long cancelled() {
        long sum = 0;
        for (LineAccount account : lines) {
            sum += account.isCancelled() && account.set == null ? account.cost() : 0;
        }
        return sum;
    }

    /** What of the lines is neither given back nor credited. */
    private long keptLines() {
        long sum = 0;
        for (LineAccount account : lines) {
            sum += account.isCancelled() || account.set != null ? 0 : account.open();
        }
        return sum;
    }

    // What was paid

    private PaymentAccount[] received(CaseFile ours) {
        List<Payment> all = ours.payments();
        if (all.isEmpty()) {
            return NONE;
        }
        int count = 0;
        PaymentAccount[] received = new PaymentAccount[all.size()];
        for (int i = 0; i < all.size(); i++) {
            Payment payment = all.get(i);
            if (payment.orderId().equals(order.id())) {
                received[count++] = new PaymentAccount(payment, payment.instrument(), minor(payment.counted()));
            }
        }
        return count == received.length ? received : Arrays.copyOf(received, count);
    }

    private static PaymentAccount[] and(PaymentAccount[] payments, PaymentAccount another) {
        PaymentAccount[] more = Arrays.copyOf(payments, payments.length + 1);
        more[payments.length] = another;
        return more;
    }

    private static long sum(PaymentAccount[] payments) {
        long sum = 0;
        for (PaymentAccount payment : payments) {
            sum += payment.amount;
        }
        return sum;
    }

    /** What the case does not list and yet was paid: all of it, where no payment is listed, and a second charge our ledger does not show. */
    private PaymentAccount[] withAssumed(PaymentAccount[] received, long asPaid, long excess) {
        if (!paid) {
            return new PaymentAccount[] {new PaymentAccount(null, null, asPaid + excess)};
        }
        if (excess == 0) {
            return received;
        }
        PaymentAccount last =
                Arrays.stream(received).min(PaymentAccount.REFUND_ORDER).orElseThrow();
        return and(received, new PaymentAccount(null, last.instrument, excess));
    }

    private long chargedTwice(CaseFile ours) {
        long sum = 0;
        List<PriceFact> prices = ours.prices();
        for (int i = 0; i < prices.size(); i++) {
            PriceFact price = prices.get(i);
            if (price.kind() == PriceFactKind.CHARGED_TWICE && account(price.lineId()) != null) {
                sum += minor(price.price());
            }
        }
        return sum;
    }

    /**
     * What was paid too much, was decided before to stand to the customer's credit, and does stand on his account, went back that way, even where
     * the ledger does not show it.
     */
    private long onAccount(long surplus) {
        if (surplus == 0 || caseFile.balances().isEmpty()) {
            return 0;
        }
        long credit = 0;
        Map<BalanceOrigin, Boolean> credited = new EnumMap<>(BalanceOrigin.class);
        for (AccountBalance balance : caseFile.balances()) {
            if (balance.amount().getCurrencyUnit().equals(currency)
                    && credited.computeIfAbsent(balance.origin(), this::isCredited)) {
                credit += minor(balance.amount());
            }
        }
        long left = Math.min(credit, surplus);
        long onAccount = left;
        for (int i = 0; i < payments.length && left > 0; i++) {
            left -= payments[i].giveBack(left);
        }
        if (onAccount > 0) {
            assumptions.add(new Assumption(
                    Assumption.Kind.SURPLUS,
                    money(onAccount) + " paid too much for order " + order.id()
                            + " are taken for what stands on the customer's account since an earlier decision"));
        }
        return onAccount - left;
    }

    /** Whether an earlier decision about the order put money on the customer's account from where a balance comes. */
    private boolean isCredited(BalanceOrigin origin) {
        for (EarlierResolution earlier : caseFile.earlierResolutions()) {
            boolean carriedOut = earlier.outcome() == Outcome.SOLVED || earlier.status() == ResolutionStatus.FINAL;
            boolean credits = switch (origin) {
                case OVERPAYMENT -> earlier.remedy() == RemedyType.APPLY_BALANCE;
                case CANCELLATION ->
                    earlier.remedy() == RemedyType.CANCEL_LINE || earlier.remedy() == RemedyType.CANCEL_ORDER;
                default -> false;
            };
            if (carriedOut && credits && isOurs(earlier)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOurs(EarlierResolution earlier) {
        if (facts != null) {
            return facts.isAbout(earlier.incidentId(), order);
        }
        for (Incident incident : caseFile.incidents()) {
            if (incident.id().equals(earlier.incidentId())) {
                return incident.orderId().equals(order.id());
            }
        }
        return false;
    }

    // Reading

    /** The order they are about. */
    public Order order() {
        return order;
    }

    /** The case they are part of. */
    public CaseFile caseFile() {
        return caseFile;
    }

    /** No money, in the currency of the order. */
    public Money nothing() {
        return nothing;
    }

    /** Whether the case lists payments; otherwise everything counts as paid. */
    public boolean isPaid() {
        return paid;
    }

    /** Whether the ledger, written out in double entry, come to nothing altogether, and to what the customer owes on his account. */
    public boolean isBalanced() {
        Journal journal = Journal.of(this);
        return journal.sum() == 0 && journal.balance(Journal.CUSTOMER) == receivable;
    }

    /** The ledger to be read by people. */
    public Statement statement() {
        return Statement.of(this);
    }

    /** What had to be assumed where the case does not say. */
    public List<Assumption> assumptions() {
        return assumptions;
    }

    /** What the customer has with us beyond what his order costs; zero or more. */
    public Money surplus() {
        return money(Math.max(0, -receivable));
    }

    /** What the customer still owes for the order; zero or more. */
    public Money shortfall() {
        return money(Math.max(0, receivable));
    }

    /** What the order costs now: lines that are cancelled or went back left out. */
    public Money kept() {
        return money(kept + keptLines());
    }

    /** What was paid for the order. */
    public Money paidSum() {
        return money(sum(payments));
    }

    /** What was paid beyond the price and went back. */
    public Money surplusReturned() {
        return money(surplusReturned);
    }

    /** Whether what was paid beyond the price is what the customer's bank is asked for. */
    public boolean isSurplusDisputed() {
        return receivable < 0 && Math.min(-receivable - surplusDisputed - disputedSomewhere, available()) <= 0;
    }

    /** Whether a dispute about some payment stands like this. */
    public boolean isDisputed(DisputeState state) {
        if (payments.length > FEW) {
            return allPayments().states.contains(state);
        }
        for (PaymentAccount payment : payments) {
            if (payment.isDisputed(state)) {
                return true;
            }
        }
        return false;
    }

    private AllPayments allPayments() {
        AllPayments known = allPayments;
        if (known == null) {
            EnumSet<DisputeState> states = EnumSet.noneOf(DisputeState.class);
            for (PaymentAccount payment : payments) {
                if (payment.payment != null) {
                    states.add(payment.payment.dispute());
                }
            }
            known = new AllPayments(Set.copyOf(states), sumAvailable());
            allPayments = known;
        }
        return known;
    }

    /**
     * What is asked of all payments together.
     *
     * @param states how disputes about them stand
     * @param available what can go back to them
     */
    private record AllPayments(Set<DisputeState> states, long available) {}

    /** What pieces of a line are worth, and what of that is still open. */
    public ClaimAccount claim(Incident incident, OrderLine line, int units) {
        return ClaimAccount.of(this, Objects.requireNonNull(account(line.id())), incident, units);
    }

    /** The same for all lines of the order. */
    public ClaimAccount claim(Incident incident) {
        return ClaimAccount.of(this, incident);
    }

    @Nullable OrderLedger withoutTwins() {
        return withoutTwins;
    }

    LineAccount[] lines() {
        return lines;
    }

    PaymentAccount[] payments() {
        return payments;
    }

    long receivable() {
        return receivable;
    }

    long returned() {
        return returned;
    }

    long returnedSomewhere() {
        return returnedSomewhere;
    }

    long keptCharges() {
        return kept;
    }

    long disputedSomewhere() {
        return disputedSomewhere;
    }

    /** What of a line can be given back: of a cancelled one what was paid for it and is with us. */
    long openToPay(LineAccount line) {
        return line.isCancelled() ? Math.min(line.open(), Math.max(0, -receivable)) : line.open();
    }

    long surplusDisputed() {
        return surplusDisputed;
    }

    long available() {
        return payments.length > FEW ? allPayments().available : sumAvailable();
    }

    private long sumAvailable() {
        long sum = 0;
        for (PaymentAccount payment : payments) {
            sum += payment.available();
        }
        return sum;
    }

    /** The ledger of another order of the case. */
    public OrderLedger beside(Order other) {
        OrderLedger known = beside;
        if (known == null || known.order != other) {
            known = of(caseFile, facts, other);
            beside = known;
        }
        return known;
    }

    /** Whether a person had time to look at what an incident claims about a line, or about the order as a whole where that is null. */
    boolean isReviewed(Incident incident, @Nullable LineAccount line) {
        if (facts != null) {
            return facts.isReviewed(incident.id(), line == null ? null : line.line.id());
        }
        for (EarlierResolution earlier : caseFile.earlierResolutions()) {
            if (earlier.status() == ResolutionStatus.NEEDS_REVIEW
                    && earlier.incidentId().equals(incident.id())
                    && (earlier.lineId() == null
                            || line == null
                            || earlier.lineId().equals(line.line.id()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of a line is to be paid back since an earlier decision. */
    boolean isToBePaidBack(LineAccount line) {
        if (facts != null) {
            return facts.isToBePaidBack(line.line.id());
        }
        for (EarlierResolution earlier : caseFile.earlierResolutions()) {
            if (line.line.id().equals(earlier.lineId()) && CaseFacts.isToBePaidBack(earlier)) {
                return true;
            }
        }
        return false;
    }

    /** What incidents about pieces of a line had back, worked out once. */
    Attribution attribution(LineAccount line) {
        Attribution known = line.attribution;
        if (known == null) {
            known = Attribution.of(this, line);
            line.attribution = known;
        }
        return known;
    }

    /** Whether a line of this id is one of the order. */
    public boolean hasLine(String id) {
        return account(id) != null;
    }

    /** The line whose price holds that of this one, of the same order; null when it has a price of its own. */
    public @Nullable OrderLine setOf(OrderLine part) {
        LineAccount account = account(part.id());
        return account == null || account.set == null ? null : account.set.line;
    }

    /** The line of an id; null when it is of another order. */
    @Nullable LineAccount account(String id) {
        return LineAccount.of(id, lines);
    }
}
