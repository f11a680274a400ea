package io.makegood.testkit;

import static io.makegood.testkit.MakegoodAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.LineDecisionBuilder;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ResolutionBuilder;
import io.makegood.resolution.ReturnInstructionBuilder;
import io.makegood.resolution.ShippingPlanBuilder;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every assertion holds where it should, and says where it does not what was decided and why. */
class ResolutionAssertTest {
    private static final ResolutionEngine ENGINE = ResolutionEngine.using(Policy.customerFirst());

    private static final Money EUR_20 = Money.parse("EUR 20.00");

    private static final String FACTS = """
            clock: {now: 2024-05-14T09:00:00Z, zone: Europe/Berlin}
            customer: {id: C1, name: Katrin, country: DE}
            contact: {channel: CHAT}
            sellers: [{id: S1, displayName: Lampenladen, type: THIRD_PARTY}]
            orders:
              - id: O1
                placedAt: 2024-05-01T09:00:00Z
                currency: EUR
                lines:
                  - {id: L1, sellerId: S1, sku: LAMP, title: Lamp, quantity: 1, unitPrice: EUR 146.00, status: %s}
                  - {id: L2, sellerId: S1, sku: VASE, title: Vase, quantity: 1, unitPrice: EUR 20.00, status: DELIVERED}
            stock: [{id: ST1, sku: LAMP, available: 3}]
            shippingOptions:
              - {id: SO1, speed: STANDARD, cutOff: "14:00", transitDays: 2, price: EUR 4.90}
            returnQuotes: [{lineId: L1, cost: EUR 6.00}]
            """;

    /** A lamp that does not work. */
    private static final CaseFile LAMP = caseFile("DELIVERED", """
            incidents: [{id: I1, orderId: O1, lineIds: [L1], type: DEFECTIVE, reportedAt: 2024-05-14T08:00:00Z}]
            wishes: [{incidentId: I1, remedy: REPLACEMENT}]
            """);

    /** It is replaced. */
    private static final Resolution SENT = ENGINE.resolve(LAMP);

    /** A vase that is paid back. */
    private static final Resolution PAID = decided("DELIVERED", """
            incidents: [{id: I1, orderId: O1, lineIds: [L2], type: DAMAGED_IN_TRANSIT, reportedAt: 2024-05-14T08:00:00Z}]
            wishes: [{incidentId: I1, remedy: REFUND_FULL}]
            """);

    /** Both. */
    private static final Resolution TWO = decided("DELIVERED", """
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: DEFECTIVE, reportedAt: 2024-05-14T08:00:00Z}
              - {id: I2, orderId: O1, lineIds: [L2], type: DAMAGED_IN_TRANSIT, reportedAt: 2024-05-14T08:00:00Z}
            wishes: [{incidentId: I1, remedy: REPLACEMENT}, {incidentId: I2, remedy: REFUND_FULL}]
            """);

    /** A lamp that is on its way, a day late. */
    private static final Resolution LATE = decided("SHIPPED", """
            shipments: [{id: S1, orderId: O1, carrier: Swift, status: IN_TRANSIT, promisedBy: 2024-05-13}]
            incidents: [{id: I1, orderId: O1, lineIds: [L1], type: LATE, reportedAt: 2024-05-14T08:00:00Z}]
            """);

    /** A lamp that is no longer wanted. */
    private static final Resolution REMORSE = decided("DELIVERED", """
            incidents: [{id: I1, orderId: O1, lineIds: [L1], type: REMORSE, reportedAt: 2024-05-14T08:00:00Z}]
            wishes: [{incidentId: I1, remedy: REFUND_FULL}]
            """);

    private static Resolution decided(String status, String happened) {
        return ENGINE.resolve(caseFile(status, happened));
    }

    private static CaseFile caseFile(String status, String happened) {
        return CaseFiles.read("case.yaml", FACTS.formatted(status) + happened);
    }

    /** The lamp of {@link #PAID}, with something else decided on it. */
    private static Resolution with(Consumer<LineDecisionBuilder> change) {
        return ResolutionBuilder.from(PAID)
                .withDecisions(List.of(
                        LineDecisionBuilder.from(PAID.decisions().get(0)).with(change)));
    }

    @Test
    void all_holds_that_should() {
        assertThat(SENT)
                .hasStatus(ResolutionStatus.FINAL)
                .grants(RemedyType.REPLACEMENT)
                .refundsNothing()
                .asksNothingBack()
                .chargesNothing()
                .apologises()
                .apologises(ApologyLevel.APOLOGY)
                .says(CommPoint.STATE_HONEST_ETA, CommPoint.STATE_RIGHTS)
                .says("with you by thursday 16 may")
                .doesNotSay("guaranteed")
                .doesNotSay(CommPoint.OFFER_CHOICE)
                .followsUpBy(FollowUpType.SATISFACTION_CHECK)
                .restsOn("customer-gets-it-his-way")
                .hasNoWarnings();
        assertThat(PAID).grants(RemedyType.REFUND_FULL).refunds(EUR_20).paysAtOnce();
        assertThat(TWO)
                .refunds(EUR_20)
                .asksNothingBack()
                .line("I1/L1")
                .grants(RemedyType.REPLACEMENT)
                .refundsNothing()
                .line("L2")
                .grants(RemedyType.REFUND_FULL)
                .refunds(EUR_20)
                .paysAtOnce()
                .restsOn("customer-gets-it-his-way")
                .resolution()
                .line("I1")
                .hasStatus(ResolutionStatus.FINAL)
                .chargesNothing();
        assertThat(LATE)
                .hasStatus(ResolutionStatus.AWAITING_CUSTOMER_CHOICE)
                .refundsNothing()
                .line("L1")
                .waitsUntil(Instant.parse("2024-05-17T21:59:59Z"))
                .thenGives(RemedyType.REPLACEMENT)
                .offers(RemedyType.REFUND_FULL, RemedyType.REPLACEMENT)
                .addsOnTop(CompensationType.GOODWILL_CREDIT);
        assertThat(REMORSE)
                .apologises(ApologyLevel.NONE)
                .line("L1")
                .returns(ReturnRequirement.REQUIRED_BEFORE_REFUND)
                .chargesNothing();
        assertThat(with(line -> line.remedy(new Remedy.Decline(List.of()))))
                .line("L2")
                .declines();
    }

    static Stream<Arguments> whatDoesNotHold() {
        return Stream.of(
                fails(
                        () -> assertThat(SENT).hasStatus(ResolutionStatus.NEEDS_REVIEW),
                        "status NEEDS_REVIEW",
                        "status FINAL"),
                fails(
                        () -> assertThat(TWO).grants(RemedyType.REPLACEMENT),
                        "REPLACEMENT now",
                        "REFUND_FULL of EUR 20.00 now"),
                fails(
                        () -> assertThat(LATE).grants(RemedyType.REPLACEMENT),
                        "REPLACEMENT now",
                        "QUESTION until 2024-05-17T21:59:59Z, then REPLACEMENT; choice of REPLACEMENT, REFUND_FULL, WAIT_AND_RECHECK"),
                fails(
                        () -> assertThat(PAID).refunds(EUR_20.plus(1)),
                        "a refund of EUR 21.00 now",
                        "REFUND_FULL of EUR 20.00 now"),
                fails(
                        () -> assertThat(TWO).refunds(EUR_20.plus(1)),
                        "a refund of EUR 21.00 now",
                        "EUR 20.00 for I2/L2"),
                fails(
                        () -> assertThat(TWO).refunds(Money.parse("GBP 20.00")),
                        "a refund of GBP 20.00 now",
                        "EUR 20.00 for I2/L2"),
                fails(() -> assertThat(PAID).refundsNothing(), "no refund", "REFUND_FULL of EUR 20.00 now"),
                fails(
                        () -> assertThat(with(line -> line.remedy(new Remedy.Wait(
                                        Instant.EPOCH, new Remedy.Undetermined(RemedyType.REFUND_PARTIAL), List.of()))))
                                .refundsNothing(),
                        "no refund",
                        "WAIT until 1970-01-01T00:00:00Z, then REFUND_PARTIAL"),
                fails(() -> assertThat(REMORSE).paysAtOnce(), "money at once", "EUR 146.00 AT_FIRST_SCAN"),
                fails(() -> assertThat(SENT).paysAtOnce(), "money at once", "REPLACEMENT now"),
                fails(
                        () -> assertThat(REMORSE).asksNothingBack(),
                        "nothing asked back",
                        "return REQUIRED_BEFORE_REFUND until 2024-06-13"),
                fails(
                        () -> assertThat(with(line -> line.returning(ReturnInstructionBuilder.from(
                                                PAID.decisions().get(0).returning())
                                        .withPaidBy(CostBearer.CUSTOMER))))
                                .chargesNothing(),
                        "no charge to the customer",
                        "a return paid by the customer"),
                fails(
                        () -> assertThat(with(line -> line.remedy(charged()))).chargesNothing(),
                        "no charge to the customer",
                        "shipping for EUR 20.00"),
                fails(() -> assertThat(REMORSE).apologises(), "an apology", ", apology NONE"),
                fails(
                        () -> assertThat(SENT).apologises(ApologyLevel.FORMAL),
                        "the apology FORMAL",
                        ", apology APOLOGY"),
                fails(
                        () -> assertThat(SENT).says(CommPoint.STATE_RIGHTS, CommPoint.OFFER_CHOICE),
                        "a message that says [STATE_RIGHTS, OFFER_CHOICE]",
                        "a message that says [GREET_BY_NAME, "),
                fails(() -> assertThat(SENT).says("police"), "a message with the words `police`", "What is said"),
                fails(
                        () -> assertThat(SENT).doesNotSay("KATRIN"),
                        "no message with the words `KATRIN`",
                        "Hello Katrin"),
                fails(
                        () -> assertThat(SENT).doesNotSay(CommPoint.STATE_RIGHTS),
                        "no message that says STATE_RIGHTS",
                        "a message that says [GREET_BY_NAME, "),
                fails(
                        () -> assertThat(PAID).followsUpBy(FollowUpType.CALL_BACK),
                        "the follow-up CALL_BACK",
                        "CARRIER_CLAIM on 2024-05-19T21:59:59Z"),
                fails(
                        () -> assertThat(SENT).restsOn("no-such-principle"),
                        "something that rests on `no-such-principle`",
                        "no rule that fired speaks for it"),
                fails(
                        () -> assertThat(TWO).line("L2").restsOn("no-such-principle"),
                        "something that rests on `no-such-principle`",
                        "no rule that fired speaks for it"),
                fails(
                        () -> assertThat(ResolutionBuilder.from(SENT)
                                        .withWarnings(List.of("I1/L1: something is missing")))
                                .hasNoWarnings(),
                        "no warnings",
                        "I1/L1: something is missing"),
                fails(() -> assertThat(SENT).line("L1").declines(), "a refusal", "REPLACEMENT now"),
                fails(
                        () -> assertThat(SENT).line("L1").hasStatus(ResolutionStatus.PROVISIONAL),
                        "status PROVISIONAL",
                        "status FINAL"),
                fails(
                        () -> assertThat(REMORSE).line("L1").returns(ReturnRequirement.OPTIONAL),
                        "return OPTIONAL",
                        "return REQUIRED_BEFORE_REFUND until 2024-06-13"),
                fails(
                        () -> assertThat(LATE).line("L1").waitsUntil(Instant.EPOCH),
                        "a pause until 1970-01-01T00:00:00Z",
                        "QUESTION until 2024-05-17T21:59:59Z, then REPLACEMENT"),
                fails(
                        () -> assertThat(SENT).line("L1").thenGives(RemedyType.REPLACEMENT),
                        "a pause, then REPLACEMENT",
                        "REPLACEMENT now"),
                fails(
                        () -> assertThat(LATE).line("L1").offers(RemedyType.REPAIR),
                        "a choice with [REPAIR]",
                        "a choice of [REPLACEMENT, "),
                fails(
                        () -> assertThat(SENT).line("L1").offers(RemedyType.REPAIR),
                        "a choice with [REPAIR]",
                        "no choice, REPLACEMENT now"),
                fails(
                        () -> assertThat(PAID).line("L2").addsOnTop(CompensationType.GOODWILL_CREDIT),
                        "GOODWILL_CREDIT on top",
                        "nothing on top"));
    }

    private static Remedy charged() {
        Remedy.Shipment sent = (Remedy.Shipment) SENT.decisions().get(0).remedy();
        return new Remedy.Shipment(
                sent.type(),
                sent.stockId(),
                ShippingPlanBuilder.from(Objects.requireNonNull(sent.shipping()))
                        .withCharge(EUR_20),
                null,
                sent.receivable());
    }

    private static Arguments fails(ThrowingCallable assertion, String expected, String got) {
        return Arguments.argumentSet(expected + ", but " + got, assertion, expected, got);
    }

    @ParameterizedTest
    @MethodSource("whatDoesNotHold")
    void what_does_not_hold_fails_with_why(ThrowingCallable assertion, String expected, String got) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("  expected: " + expected + "\n  got: ")
                .hasMessageContaining(got)
                .hasMessageContaining("\nWhy\n  ");
    }

    @Test
    void a_failure_tells_the_deciding_reasons_of_its_line_and_what_was_outranked() {
        assertThatThrownBy(() -> assertThat(TWO).as("the lamp").line("L1").grants(RemedyType.REFUND_FULL))
                .hasMessage("""
                        [the lamp] I1/L1 (Lamp)
                          expected: REFUND_FULL now
                          got: REPLACEMENT now

                        Why
                          Lamp
                            remedy: replacement, final, because the customer asked for it (customer-gets-it-his-way)
                            preferred: replacement, because the customer asked: replacement (customer-gets-it-his-way)
                            full refund, outranked by replacement: the customer asked for it
                            and 31 more reasons""");
        Resolution silent = ENGINE.withoutRationale().resolve(LAMP);
        assertThatThrownBy(() -> assertThat(silent).line("L1").grants(RemedyType.REFUND_FULL))
                .hasMessageEndingWith("\n\nNo reasons were kept.");
    }

    @Test
    void a_line_is_named_so_that_there_is_one() {
        assertThatThrownBy(() -> assertThat(TWO).line("L3"))
                .hasMessage("nothing is decided on `L3`; decisions: I1/L1, I2/L2");
        Resolution twice = ResolutionBuilder.from(TWO)
                .withDecisions(Stream.concat(
                                TWO.decisions().stream(),
                                Stream.of(
                                        LineDecisionBuilder.from(TWO.decisions().get(0))
                                                .withId("I3/L1")))
                        .toList());
        assertThatThrownBy(() -> assertThat(twice).line("L1"))
                .hasMessage("more than one thing is decided on `L1`; decisions: I1/L1, I3/L1");
        assertThat(twice).line("I3/L1").grants(RemedyType.REPLACEMENT);
    }

    @Test
    void nothing_holds_of_nothing() {
        Resolution empty = ResolutionBuilder.from(SENT).withDecisions(List.of());
        assertThatThrownBy(() -> assertThat(empty).asksNothingBack()).hasMessage("nothing is decided");
        assertThatThrownBy(() -> assertThat(empty).refunds(Money.zero(EUR_20.getCurrencyUnit())))
                .hasMessage("nothing is decided");
        assertThatThrownBy(() -> assertThat((Resolution) null).hasStatus(ResolutionStatus.FINAL))
                .hasMessageContaining("not to be null");
    }
}
