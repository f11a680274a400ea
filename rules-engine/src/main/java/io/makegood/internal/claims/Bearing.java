package io.makegood.internal.claims;

import io.makegood.casefile.AccountBalance;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Evidence;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PastContact;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PlannedAction;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Promise;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.RiskSignal;
import io.makegood.casefile.SafetyNotice;
import io.makegood.casefile.Seller;
import io.makegood.casefile.SellerContact;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.resolution.AmountParts;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.PriceFactKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One incident on one order line (or on an order as a whole), with everything of the case that bears on it. Immutable.
 *
 * @param id incident id, or incident id and line id joined by a slash
 * @param line null for the order as a whole
 * @param lines the line, or all lines of the order
 * @param units pieces concerned
 * @param parts what was paid for them
 * @param paid the sum of the parts
 * @param returned what already went back for them
 * @param earlier earlier resolutions of this claim, oldest first
 * @param contacts earlier contacts about the incident, oldest first
 * @param same what is on the shelf to send again, enough pieces left for this claim; null when there is none
 * @param upgrade a strictly better equivalent on the shelf; null when there is none
 * @param similar something similar on the shelf; null when there is none
 * @param floors what the law gives at least
 */
public record Bearing(
        String id,
        CaseFile caseFile,
        Incident incident,
        Order order,
        @Nullable OrderLine line,
        List<OrderLine> lines,
        @Nullable Seller seller,
        @Nullable Shipment shipment,
        @Nullable CustomerWish wish,
        @Nullable Deadline deadline,
        @Nullable Promise promise,
        List<Evidence> evidence,
        @Nullable SellerContact sellerContact,
        List<EarlierResolution> earlier,
        List<PastContact> contacts,
        @Nullable ReturnQuote returnQuote,
        List<PriceFact> prices,
        @Nullable SafetyNotice safetyNotice,
        @Nullable PlannedAction plannedAction,
        RiskSignal risk,
        int units,
        AmountParts parts,
        Money paid,
        Money returned,
        @Nullable StockPosition same,
        @Nullable StockPosition upgrade,
        @Nullable StockPosition similar,
        Deliveries deliveries,
        List<LegalFloor> floors) {

    public CurrencyUnit currency() {
        return order.currency();
    }

    /** The latest earlier resolution of this claim that did more than inform; null when there is none. */
    public @Nullable EarlierResolution last() {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (earlier.get(i).remedy() != RemedyType.INFORM_ONLY) {
                return earlier.get(i);
            }
        }
        return null;
    }

    /** Whether the law gives this remedy. */
    public boolean isLawful(RemedyType remedy) {
        return floors.stream().anyMatch(floor -> floor.grants().contains(remedy));
    }

    /** Whether the claim is settled for the customer. */
    public boolean solved() {
        EarlierResolution last = last();
        return last != null && last.outcome() == Outcome.SOLVED;
    }

    /** Whether a final decision is being carried out. */
    public boolean underWay() {
        EarlierResolution last = last();
        return last != null && last.outcome() == Outcome.OPEN && last.status() == ResolutionStatus.FINAL;
    }

    /**
     * What is still to be given back at most: what the pieces cost, less what went back, and never more of an order than was paid for it. Never
     * below zero.
     */
    public Money refundable() {
        Money left = paid.minus(returned);
        boolean paymentsKnown = caseFile.payments().stream()
                .anyMatch(payment -> payment.orderId().equals(order.id()));
        if (paymentsKnown) {
            Money ofOrder = paymentsForOrder()
                    .minus(Amounts.returned(caseFile.ledger(), order.lines(), currency()))
                    .minus(claimedBefore());
            left = ofOrder.isLessThan(left) ? ofOrder : left;
        }
        return left.isNegative() ? Money.zero(currency()) : left;
    }

    /** What is left of the lines before this one that the case is about as well: too small a payment is given back once. */
    private Money claimedBefore() {
        Money sum = Money.zero(currency());
        for (OrderLine other : order.lines()) {
            boolean claimed = line != null
                    && other.id().compareTo(line.id()) < 0
                    && caseFile.incidents().stream()
                            .anyMatch(i -> i.orderId().equals(order.id())
                                    && (i.lineIds().isEmpty() || i.lineIds().contains(other.id())));
            if (claimed) {
                Money open = paidFor(other, currency())
                        .minus(Amounts.returned(caseFile.ledger(), List.of(other), currency()));
                sum = open.isPositive() ? sum.plus(open) : sum;
            }
        }
        return sum;
    }

    /** Title of the line, or of the only line, or the order itself. */
    public String item() {
        return line != null ? line.title() : lines.size() == 1 ? lines.get(0).title() : "order " + order.id();
    }

    /** What was paid for the order minus what it costs; zero when no payment is known. */
    public Money paymentDifference() {
        boolean known = caseFile.payments().stream()
                .anyMatch(payment -> payment.orderId().equals(order.id()));
        return known ? paymentsForOrder().minus(orderTotal(order)) : Money.zero(currency());
    }

    /** What was paid for the order, as far as payments are known. */
    public Money paymentsForOrder() {
        Money sum = Money.zero(currency());
        for (Payment payment : caseFile.payments()) {
            if (payment.orderId().equals(order.id())) {
                sum = sum.plus(payment.amount());
            }
        }
        return sum;
    }

    /** What an order costs altogether: as stated, or the sum of its lines that are not cancelled. */
    public static Money orderTotal(Order order) {
        Money stated = order.total();
        if (stated != null) {
            return stated;
        }
        Money sum = Money.zero(order.currency());
        for (OrderLine l : order.lines()) {
            if (l.status() != LineStatus.CANCELLED) {
                sum = sum.plus(paidFor(l, order.currency()));
            }
        }
        return sum;
    }

    /** All that was paid for a line. */
    public static Money paidFor(OrderLine line, CurrencyUnit currency) {
        return Amounts.total(Amounts.paidFor(line, line.quantity(), currency));
    }

    /** Credit on the customer's account in the currency of the order. */
    public Money balance() {
        Money sum = Money.zero(currency());
        for (AccountBalance balance : caseFile.balances()) {
            if (balance.amount().getCurrencyUnit().equals(currency())) {
                sum = sum.plus(balance.amount());
            }
        }
        return sum;
    }

    /** By how much the pieces have become cheaper since; never below zero. */
    public Money priceFall() {
        return excessOver(PriceFactKind.DROPPED_TO);
    }

    /** By how much more than the advertised price was charged; never below zero. */
    public Money advertisedExcess() {
        return excessOver(PriceFactKind.ADVERTISED);
    }

    /** What was charged twice; zero when nothing was. */
    public Money chargedTwice() {
        Money sum = Money.zero(currency());
        for (PriceFact price : prices) {
            if (price.kind() == PriceFactKind.CHARGED_TWICE) {
                sum = sum.plus(price.price());
            }
        }
        return sum;
    }

    private Money excessOver(PriceFactKind kind) {
        for (PriceFact price : prices) {
            if (line != null && price.kind() == kind && line.unitPrice().isGreaterThan(price.price())) {
                return line.unitPrice().minus(price.price()).multipliedBy(units);
            }
        }
        return Money.zero(currency());
    }
}
