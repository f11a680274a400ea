package io.makegood.internal.ledger;

import io.makegood.vocabulary.PaymentInstrument;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of an order to be read by people.
 *
 * @param orderId the order
 * @param lines what each line cost and what became of that
 * @param payments what came by each payment and what became of that, in the order in which money goes back
 * @param kept what is kept now: lines and charges, less what went back and need not be paid
 * @param paid what was paid
 * @param returned what went back
 * @param tooMuch what the customer has with us beyond what is kept; zero or more
 * @param owed what he still owes; zero or more
 * @param assumptions what the case does not say and the ledger takes for granted
 */
public record Statement(
        String orderId,
        List<Line> lines,
        List<Paid> payments,
        Money kept,
        Money paid,
        Money returned,
        Money tooMuch,
        Money owed,
        List<String> assumptions) {

    /**
     * A line.
     *
     * @param title of what was bought
     * @param lineId the line
     * @param cancelled whether it is
     * @param setLineId the line of the set it is a part of; null when it is part of none
     * @param goods price times pieces, or the share of the set it is a part of
     * @param discount its share of discounts
     * @param shipping its share of shipping
     * @param tax its share of tax
     * @param other its share of duty and other charges
     * @param cost what it cost altogether
     * @param returned what went back
     * @param credited what need no longer be paid
     */
    public record Line(
            String title,
            String lineId,
            boolean cancelled,
            @Nullable String setLineId,
            Money goods,
            Money discount,
            Money shipping,
            Money tax,
            Money other,
            Money cost,
            Money returned,
            Money credited) {}

    /**
     * A payment.
     *
     * @param paymentId null where the case lists none and everything counts as paid
     * @param instrument null when not known
     * @param amount what it counts for
     * @param returned what went back to it
     * @param disputed what the customer's bank is asked for
     * @param left what can still go back to it
     */
    public record Paid(
            @Nullable String paymentId,
            @Nullable PaymentInstrument instrument,
            Money amount,
            Money returned,
            Money disputed,
            Money left) {}

    static Statement of(OrderLedger ledger) {
        return new Statement(
                ledger.order().id(),
                Arrays.stream(ledger.lines()).map(line -> line(ledger, line)).toList(),
                Arrays.stream(ledger.payments())
                        .map(payment -> paid(ledger, payment))
                        .toList(),
                ledger.money(MinorUnits.minor(ledger.kept()) - ledger.returnedSomewhere()),
                ledger.paidSum(),
                ledger.money(ledger.returned()),
                ledger.surplus(),
                ledger.shortfall(),
                ledger.assumptions().stream().map(Assumption::words).distinct().toList());
    }

    private static Line line(OrderLedger ledger, LineAccount line) {
        return new Line(
                line.line.title(),
                line.line.id(),
                line.isCancelled(),
                line.set == null ? null : line.set.line.id(),
                ledger.money(line.goods + line.shareOfSet),
                ledger.money(line.discount),
                ledger.money(line.shipping),
                ledger.money(line.tax),
                ledger.money(line.duty + line.fee),
                ledger.money(line.cost()),
                ledger.money(line.returned),
                ledger.money(line.credited));
    }

    private static Paid paid(OrderLedger ledger, PaymentAccount payment) {
        return new Paid(
                payment.payment == null ? null : payment.payment.id(),
                payment.instrument,
                ledger.money(payment.amount),
                ledger.money(payment.returned),
                ledger.money(payment.disputed),
                ledger.money(payment.available()));
    }
}
