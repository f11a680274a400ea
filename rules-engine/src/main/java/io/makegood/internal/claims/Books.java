package io.makegood.internal.claims;

import io.makegood.casefile.AccountBalance;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Payment;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.LineStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What was paid for an order and given back, added up once for all claims about it. */
final class Books {
    private final CaseFile caseFile;
    private final Order order;
    private final Money nothing;
    private final Money payments;
    private final boolean paid;
    private final boolean disputed;
    /** Lines that are still open or on their way. */
    private final int linesOpen;

    private final boolean partlyCancelled;
    private final boolean linesDepend;
    private volatile @Nullable Map<String, Money> claimedBefore;
    private @Nullable LocalDate placedOn;
    private @Nullable Money left;

    Books(CaseFile caseFile, Order order) {
        this.caseFile = caseFile;
        this.order = order;
        this.nothing = Money.zero(order.currency());
        Money sum = nothing;
        boolean known = false;
        boolean asked = false;
        List<Payment> all = caseFile.payments();
        for (int i = 0; i < all.size(); i++) {
            Payment payment = all.get(i);
            if (payment.orderId().equals(order.id())) {
                sum = Amounts.plus(sum, payment.amount());
                known = true;
                asked |= payment.dispute() != DisputeState.NONE;
            }
        }
        int open = 0;
        boolean cancelled = false;
        boolean depend = false;
        List<OrderLine> lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            open += isOpen(line) ? 1 : 0;
            cancelled |= line.status() == LineStatus.CANCELLED;
            depend |= !line.dependsOn().isEmpty();
        }
        this.linesOpen = open;
        this.partlyCancelled = cancelled;
        this.linesDepend = depend;
        this.payments = sum;
        this.paid = known;
        this.disputed = asked;
    }

    private static boolean isOpen(OrderLine line) {
        return line.status() == LineStatus.OPEN || line.status() == LineStatus.SHIPPED;
    }

    /** How many lines are still open or on their way, this one left out; all of them for null. */
    int linesOpenBeside(@Nullable OrderLine line) {
        return line != null && isOpen(line) ? linesOpen - 1 : linesOpen;
    }

    boolean isPartlyCancelled() {
        return partlyCancelled;
    }

    /** Whether some line was bought because of another. */
    boolean linesDepend() {
        return linesDepend;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    Order order() {
        return order;
    }

    Money nothing() {
        return nothing;
    }

    /** Whether any payment is known. */
    boolean isPaid() {
        return paid;
    }

    boolean isDisputed() {
        return disputed;
    }

    boolean isDisputed(DisputeState state) {
        if (disputed) {
            for (Payment payment : caseFile.payments()) {
                if (payment.orderId().equals(order.id()) && payment.dispute() == state) {
                    return true;
                }
            }
        }
        return false;
    }

    Money payments() {
        return payments;
    }

    /** What was paid for the order and did not go back. */
    Money left() {
        Money known = left;
        if (known == null) {
            known = Amounts.minus(payments, Amounts.returned(caseFile.ledger(), order.lines(), nothing));
            left = known;
        }
        return known;
    }

    /** The day of the order where the customer is. */
    LocalDate placedOn() {
        LocalDate known = placedOn;
        if (known == null) {
            known = caseFile.clock().dayOf(order.placedAt());
            placedOn = known;
        }
        return known;
    }

    /** What was paid minus what it costs; zero when no payment is known. */
    Money difference() {
        return paid ? Amounts.minus(payments, Bearing.orderTotal(order)) : nothing;
    }

    /** Credit on the customer's account. */
    Money balance() {
        Money sum = nothing;
        for (AccountBalance balance : caseFile.balances()) {
            if (balance.amount().getCurrencyUnit().equals(order.currency())) {
                sum = Amounts.plus(sum, balance.amount());
            }
        }
        return sum;
    }

    /** What is left of the lines before this one that the case is about as well: too small a payment is given back once. */
    Money claimedBefore(OrderLine line) {
        if (order.lines().size() == 1) {
            return nothing;
        }
        Map<String, Money> sums = claimedBefore;
        if (sums == null) {
            sums = sums();
            claimedBefore = sums;
        }
        return sums.getOrDefault(line.id(), nothing);
    }

    /** The lines of an order are sorted by id, so that one pass adds up what stands before each. */
    private Map<String, Money> sums() {
        Set<String> claimed = new HashSet<>();
        boolean all = false;
        for (Incident incident : caseFile.incidents()) {
            if (incident.orderId().equals(order.id())) {
                all |= incident.lineIds().isEmpty();
                claimed.addAll(incident.lineIds());
            }
        }
        Map<String, Money> sums = new HashMap<>();
        Money sum = nothing;
        for (OrderLine line : order.lines()) {
            sums.put(line.id(), sum);
            if (all || claimed.contains(line.id())) {
                Money open = Amounts.minus(
                        Amounts.total(Amounts.paidFor(line, line.quantity(), nothing)),
                        Amounts.returned(caseFile.ledger(), line.id(), nothing));
                sum = open.isPositive() ? Amounts.plus(sum, open) : sum;
            }
        }
        return sums;
    }
}
