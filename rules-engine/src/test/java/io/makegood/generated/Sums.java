package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PriceFact;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.PriceFactKind;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Claims and sums of a case, counted without the engine. */
final class Sums {
    private final CaseFile caseFile;

    Sums(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** What has to be decided. */
    Set<String> claimIds() {
        Set<String> ids = new TreeSet<>();
        for (Incident incident : caseFile.incidents()) {
            if (incident.lineIds().isEmpty() && isAboutTheOrder(incident.type())) {
                ids.add(incident.id());
            } else if (incident.lineIds().isEmpty()) {
                order(incident.orderId()).lines().forEach(line -> ids.add(incident.id() + "/" + line.id()));
            } else {
                incident.lineIds().forEach(line -> ids.add(incident.id() + "/" + line));
            }
        }
        return ids;
    }

    private static boolean isAboutTheOrder(IncidentType type) {
        return Set.of(Matter.PAYMENT, Matter.COMMUNICATION, Matter.ACCOUNT).contains(type.matter())
                || type == IncidentType.ORDER_CHANGE_MERGE
                || type == IncidentType.ADDRESS_ERROR;
    }

    Order order(String id) {
        return caseFile.orders().stream()
                .filter(order -> order.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    OrderLine line(String id) {
        return caseFile.orders().stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Incident incident(String id) {
        return caseFile.incidents().stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Money paid(OrderLine line) {
        Money paid = line.unitPrice().multipliedBy(line.quantity());
        paid = line.shippingPaid() == null ? paid : paid.plus(line.shippingPaid());
        paid = line.taxPaid() == null ? paid : paid.plus(line.taxPaid());
        return line.dutyPaid() == null ? paid : paid.plus(line.dutyPaid());
    }

    Money paid(Order order) {
        Money paid = Money.zero(order.currency());
        for (OrderLine line : order.lines()) {
            paid = paid.plus(paid(line));
        }
        return paid;
    }

    /** What went back for a line; gestures on top do not count. */
    Money returned(OrderLine line, CurrencyUnit currency) {
        Money returned = Money.zero(currency);
        for (LedgerEntry entry : caseFile.ledger()) {
            if (entry.lineId().equals(line.id()) && entry.kind() != LedgerKind.COMPENSATION) {
                returned = returned.plus(entry.amount());
            }
        }
        return returned;
    }

    /** What may still go back for a line. */
    Money left(OrderLine line, CurrencyUnit currency) {
        Money left = paid(line).minus(returned(line, currency));
        return left.isNegative() ? Money.zero(currency) : left;
    }

    /** Whether less was paid for an order, as far as payments are known, than would have to go back. */
    boolean isUnderpaid(Order order) {
        Money left = Money.zero(order.currency());
        for (OrderLine line : order.lines()) {
            left = left.plus(left(line, order.currency()));
        }
        return atMost(order, left).isLessThan(left);
    }

    /** Who paid less than the price cannot get back more than he paid. */
    private Money atMost(Order order, Money left) {
        Money received = Money.zero(order.currency());
        boolean known = false;
        for (Payment payment : caseFile.payments()) {
            if (payment.orderId().equals(order.id())) {
                received = received.plus(payment.amount());
                known = true;
            }
        }
        for (OrderLine line : order.lines()) {
            received = received.minus(returned(line, order.currency()));
        }
        if (!known || received.isGreaterThan(left)) {
            return left;
        }
        return received.isNegative() ? Money.zero(order.currency()) : received;
    }

    /** What may still go back for an order. */
    Money left(Order order) {
        Money left = Money.zero(order.currency());
        for (OrderLine line : order.lines()) {
            left = left.plus(left(line, order.currency()));
        }
        return atMost(order, left);
    }

    /** Whether a decision pays back what was paid or charged beyond the price, and no part of the price. */
    boolean isBeyondThePrice(LineDecision decision) {
        boolean excess = decision.incident() == IncidentType.DOUBLE_CHARGE
                && (decision.lineId() == null
                                ? chargedTwice(order(decision.orderId()))
                                : chargedTwice(
                                        line(decision.lineId()),
                                        order(decision.orderId()).currency()))
                        .isPositive();
        boolean surplus = decision.incident() == IncidentType.PAYMENT_AMOUNT_MISMATCH
                && overpaid(order(decision.orderId())).isPositive();
        return excess || surplus;
    }

    /** What was paid for an order beyond its price. */
    Money overpaid(Order order) {
        Money sum = Money.zero(order.currency());
        for (Payment payment : caseFile.payments()) {
            sum = payment.orderId().equals(order.id()) ? sum.plus(payment.amount()) : sum;
        }
        Money total = order.total();
        if (total == null) {
            total = Money.zero(order.currency());
            for (OrderLine line : order.lines()) {
                total = line.status() == LineStatus.CANCELLED ? total : total.plus(paid(line));
            }
        }
        Money over = sum.minus(total);
        return over.isNegative() ? Money.zero(order.currency()) : over;
    }

    /** What was charged for an order in excess. */
    Money chargedTwice(Order order) {
        Money sum = Money.zero(order.currency());
        for (OrderLine line : order.lines()) {
            sum = sum.plus(chargedTwice(line, order.currency()));
        }
        return sum;
    }

    private Money chargedTwice(OrderLine line, CurrencyUnit currency) {
        Money sum = Money.zero(currency);
        for (PriceFact price : caseFile.prices()) {
            boolean ours = line.id().equals(price.lineId());
            sum = ours && price.kind() == PriceFactKind.CHARGED_TWICE ? sum.plus(price.price()) : sum;
        }
        return sum;
    }
}
