package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.replay.CaseResult;
import io.makegood.replay.Replay;
import io.makegood.replay.StepResult;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RemedyType.Amount;
import io.makegood.vocabulary.RemedyType.Definition;
import io.makegood.vocabulary.RemedyType.Gives;
import io.makegood.vocabulary.RemedyType.Goods;
import io.makegood.vocabulary.RemedyType.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A remedy has the form that fits what it gives, with the figures that belong to it and no others. */
class RemedyTest {
    private static final Repayment TWELVE = new Repayment(
            Money.parse("USD 12.00"), List.of(), List.of(), RefundMethod.ORIGINAL_PAYMENT, RefundTiming.IMMEDIATE);
    private static final Receivable RELEASED = new Receivable(Money.parse("USD 5.00"), null, null, null, null);

    private static Remedy.Planned planned(RemedyType type, @Nullable Repayment repayment, Receivable receivable) {
        return Remedy.Planned.of(type, repayment, receivable, List.of("L1"), null, null);
    }

    private static RemedyType own(Gives gives, Amount amount, Goods goods, Line line) {
        return RemedyType.of("OWN", new Definition(gives, amount, goods, line));
    }

    @Test
    void a_refund_has_an_amount() {
        assertInstanceOf(Remedy.Refund.class, planned(RemedyType.REFUND_FULL, TWELVE, Receivable.NONE));
        assertInstanceOf(Remedy.CreditNote.class, planned(RemedyType.REFUND_FULL, null, RELEASED));
        for (RemedyType type : List.of(
                RemedyType.REFUND_FULL,
                RemedyType.REFUND_PARTIAL,
                RemedyType.STORE_CREDIT,
                RemedyType.PRICE_ADJUSTMENT,
                own(Gives.MONEY, Amount.PRICE, Goods.NONE, Line.UNCHANGED))) {
            assertInstanceOf(Remedy.Undetermined.class, planned(type, null, Receivable.NONE), type.name());
        }
        Money nothing = Money.parse("USD 0.00");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Repayment(
                        nothing, List.of(), List.of(), RefundMethod.ORIGINAL_PAYMENT, RefundTiming.IMMEDIATE));
        assertThrows(NullPointerException.class, () -> new Remedy.CreditNote(RemedyType.REFUND_FULL, Receivable.NONE));
    }

    @Test
    void a_price_that_holds_and_a_cancellation_are_something_without_money() {
        assertInstanceOf(Remedy.Service.class, planned(RemedyType.HONOUR_PRICE, null, Receivable.NONE));
        Remedy.Cancellation cancelled =
                assertInstanceOf(Remedy.Cancellation.class, planned(RemedyType.CANCEL_LINE, null, Receivable.NONE));
        assertEquals(List.of("L1"), cancelled.cancelledLines());
    }

    @Test
    void remedies_of_a_policys_own_have_the_form_of_what_they_give() {
        assertInstanceOf(
                Remedy.Refund.class,
                planned(own(Gives.MONEY, Amount.AGREED, Goods.NONE, Line.UNCHANGED), TWELVE, Receivable.NONE));
        Remedy.Shipment sent = assertInstanceOf(
                Remedy.Shipment.class,
                planned(own(Gives.GOODS, Amount.EXCHANGE_DIFFERENCE, Goods.SIMILAR, Line.RESTORED), TWELVE, RELEASED));
        assertEquals(TWELVE, sent.repayment());
        assertInstanceOf(
                Remedy.Service.class,
                planned(own(Gives.SERVICE, Amount.PAYMENT, Goods.NONE, Line.RESTORED), TWELVE, Receivable.NONE));
        assertInstanceOf(
                Remedy.Cancellation.class,
                planned(own(Gives.SERVICE, Amount.PRICE, Goods.NONE, Line.CANCELLED), TWELVE, Receivable.NONE));
        assertInstanceOf(
                Remedy.Explanation.class,
                planned(own(Gives.WORDS, Amount.NONE, Goods.NONE, Line.UNCHANGED), null, Receivable.NONE));
    }

    @Test
    void what_is_decided_comes_in_every_form() {
        List<Remedy> remedies = new ArrayList<>();
        Replay replay = Replay.of(Policy.customerFirst());
        for (CaseResult result : replay.runAll(each -> {}).cases()) {
            for (StepResult step : result.steps()) {
                step.resolution().decisions().stream().map(LineDecision::remedy).forEach(remedies::add);
            }
        }
        TreeSet<Class<? extends Remedy>> forms = new TreeSet<>(Comparator.comparing(Class::getSimpleName));
        for (Remedy remedy : remedies) {
            forms.add(remedy.getClass());
            if (remedy instanceof Remedy.Pending pending) {
                assertNotNull(pending.until());
                assertTrue(
                        !(pending instanceof Remedy.Choice)
                                || !pending.options().isEmpty(),
                        pending.toString());
            }
        }
        assertEquals(
                "[Cancellation, Choice, Decline, Explanation, Question, Refund, Review, Service, Shipment, Wait]",
                forms.stream().map(Class::getSimpleName).toList().toString());
    }
}
