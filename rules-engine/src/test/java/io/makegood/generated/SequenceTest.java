package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Payment;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.Dice;
import io.makegood.generatedcases.SampleSize;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Ten contacts about the same orders, each carried out: all that goes back stays within what was paid, for each order, line and payment, and at the
 * end asking again gives nothing more. As many sequences as {@code makegood.sequences} says.
 */
class SequenceTest {
    private static final int SEQUENCES = SampleSize.of("sequences", 200);
    private static final int CONTACTS = 10;

    @Test
    void whatever_customers_ask_for_in_ten_contacts_no_more_goes_back_than_was_paid() {
        List<String> broken = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, SEQUENCES).parallel().forEach(seed -> {
            String wrong = broken(seed);
            if (wrong != null) {
                broken.add("seed " + seed + ": " + wrong);
            }
        });

        assertEquals(List.of(), broken.stream().sorted().limit(20).toList());
    }

    /** An item that was made good with another incident is not made good for this one as well, because the customer is there again. */
    @Test
    void while_nothing_happens_nothing_is_given_that_was_not_before() {
        List<String> broken = Collections.synchronizedList(new ArrayList<>());
        LongStream.range(Sweep.FIRST, Sweep.FIRST + SEQUENCES).parallel().forEach(seed -> {
            CaseFile caseFile = CaseGenerator.of(seed);
            Resolution first = CustomerFirst.resolve(caseFile);
            CaseFile later = Contacts.carriedOut(caseFile, first, Duration.ofDays(4));
            Resolution again = CustomerFirst.resolve(later);
            for (int i = 0; i < first.decisions().size(); i++) {
                LineDecision before = first.decisions().get(i);
                LineDecision now = again.decisions().get(i);
                if (before.status() == ResolutionStatus.FINAL
                        && isMadeGood(now.remedyType())
                        && !isWished(caseFile, now)) {
                    broken.add("seed " + seed + ": " + now.id() + " " + now.incident() + ": " + before.remedyType()
                            + ", then " + now.remedyType() + ", " + now.status());
                }
            }
        });

        assertEquals(List.of(), broken.stream().sorted().limit(20).toList());
    }

    private static boolean isMadeGood(RemedyType remedy) {
        return remedy.paysMoney()
                || remedy.shipsGoods()
                || remedy == RemedyType.CLOSE_RENTAL
                || remedy == RemedyType.EXTEND_RENTAL
                || remedy == RemedyType.CHANGE_ADDRESS;
    }

    private static boolean isWished(CaseFile caseFile, LineDecision decision) {
        return caseFile.wishes().stream()
                .anyMatch(wish -> wish.incidentId().equals(decision.incidentId())
                        && decision.remedyType().equals(wish.remedy()));
    }

    /** What is wrong with a sequence; null when nothing is. */
    static String broken(long seed) {
        CaseFile first = CaseGenerator.of(seed);
        Sums sums = new Sums(first);
        Dice dice = new Dice(seed);
        Map<String, Money> byOrder = new TreeMap<>();
        Map<String, Money> byLine = new TreeMap<>();
        Map<String, Money> byPayment = new TreeMap<>();
        CaseFile now = first;
        Resolution resolution = null;
        for (int contact = 1; contact <= CONTACTS; contact++) {
            resolution = CustomerFirst.resolve(now);
            for (LineDecision decision : resolution.decisions()) {
                if (decision.status() == ResolutionStatus.FINAL) {
                    count(decision, byOrder, byLine, byPayment);
                }
            }
            String wrong = tooMuch(first, sums, byOrder, byLine, byPayment);
            if (wrong != null) {
                return wrong + " by contact " + contact;
            }
            now = Contacts.next(now, resolution, contact, dice);
        }
        return again(now);
    }

    private static void count(
            LineDecision decision,
            Map<String, Money> byOrder,
            Map<String, Money> byLine,
            Map<String, Money> byPayment) {
        if (decision.planned().amount() != null) {
            byOrder.merge(decision.orderId(), decision.planned().amount(), Money::plus);
        }
        if (decision.planned().receivable().due() != null
                && decision.remedyType() == RemedyType.EXCHANGE
                && decision.lineId() != null) {
            // Something dearer took its place, and more came in.
            byOrder.merge(
                    decision.orderId(), decision.planned().receivable().due().negated(), Money::plus);
            byLine.merge(
                    decision.lineId(), decision.planned().receivable().due().negated(), Money::plus);
        }
        for (AmountPart part : decision.planned().parts()) {
            boolean ofPrice = part.kind() != AmountPartKind.SURPLUS && !Sums.isBeyondThePrice(decision);
            if (part.lineId() != null && ofPrice && decision.remedyType() != RemedyType.EXCHANGE) {
                byLine.merge(part.lineId(), part.amount(), Money::plus);
            }
        }
        for (RefundShare refund : decision.planned().shares()) {
            if (refund.paymentId() != null) {
                byPayment.merge(refund.paymentId(), refund.amount(), Money::plus);
            }
        }
    }

    private static String tooMuch(
            CaseFile first,
            Sums sums,
            Map<String, Money> byOrder,
            Map<String, Money> byLine,
            Map<String, Money> byPayment) {
        for (Order order : first.orders()) {
            if (isMore(byOrder.get(order.id()), sums.left(order))) {
                return byOrder.get(order.id()) + " of " + sums.left(order) + " went back for order " + order.id();
            }
            for (OrderLine line : order.lines()) {
                if (isMore(byLine.get(line.id()), sums.left(line))) {
                    return byLine.get(line.id()) + " of " + sums.left(line) + " went back for line " + line.id();
                }
            }
        }
        for (Payment payment : first.payments()) {
            if (isMore(byPayment.get(payment.id()), sums.left(payment))) {
                return byPayment.get(payment.id()) + " went back to payment " + payment.id();
            }
        }
        return null;
    }

    private static boolean isMore(Money sum, Money most) {
        return sum != null && sum.isGreaterThan(most);
    }

    /** What waits may still be decided; then nothing more is given for the asking. */
    private static String again(CaseFile last) {
        CaseFile now = last;
        for (int i = 0; i < 3; i++) {
            now = Contacts.carriedOut(now, CustomerFirst.resolve(now), Duration.ofDays(8));
        }
        Resolution once = CustomerFirst.resolve(now);
        CaseFile after = Contacts.carriedOut(now, once, Duration.ofMinutes(5));
        for (LineDecision decision : CustomerFirst.resolve(after).decisions()) {
            if (decision.status() == ResolutionStatus.FINAL
                    && decision.planned().amount() != null) {
                return decision.id() + " gives " + decision.planned().amount() + " for asking again";
            }
        }
        return null;
    }
}
