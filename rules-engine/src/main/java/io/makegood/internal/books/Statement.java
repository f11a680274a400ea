package io.makegood.internal.books;

import io.makegood.vocabulary.PaymentInstrument;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The books of an order to be read by people.
 *
 * @param orderId the order
 * @param lines what each line cost and what became of that
 * @param payments what came by each payment and what became of that, in the order in which money goes back
 * @param kept what is kept now: lines and charges, less what went back and need not be paid
 * @param paid what was paid
 * @param returned what went back
 * @param tooMuch what the customer has with us beyond what is kept; zero or more
 * @param owed what he still owes; zero or more
 * @param assumptions what the case does not say and the books take for granted
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
     * @param state what is particular about it, such as that it is cancelled; empty when nothing is
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
            String state,
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

    static Statement of(OrderBooks books) {
        return new Statement(
                books.order().id(),
                Arrays.stream(books.lines()).map(line -> line(books, line)).toList(),
                Arrays.stream(books.payments())
                        .map(payment -> paid(books, payment))
                        .toList(),
                books.money(Minor.minor(books.kept()) - books.returnedSomewhere()),
                books.paidSum(),
                books.money(books.returned()),
                books.surplus(),
                books.shortfall(),
                books.assumptions().stream().map(Assumption::words).distinct().toList());
    }

    private static Line line(OrderBooks books, LineBook line) {
        String state = line.isCancelled() ? "cancelled" : line.set == null ? "" : "part of " + line.set.line.id();
        return new Line(
                line.line.title(),
                line.line.id(),
                state,
                books.money(line.goods + line.shareOfSet),
                books.money(line.discount),
                books.money(line.shipping),
                books.money(line.tax),
                books.money(line.duty + line.fee),
                books.money(line.cost()),
                books.money(line.returned),
                books.money(line.credited));
    }

    private static Paid paid(OrderBooks books, PaymentBook payment) {
        return new Paid(
                payment.payment == null ? null : payment.payment.id(),
                payment.instrument,
                books.money(payment.amount),
                books.money(payment.returned),
                books.money(payment.disputed),
                books.money(payment.available()));
    }
}
