package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that do not fit each other, in files and in cases built in Java. */
class CaseCheckTest {
    private static final CaseFile SMALL = CaseReader.read("case.yaml", Samples.SMALL_YAML);

    @Test
    void cases_that_fit_have_no_problems() {
        assertEquals(List.of(), CaseCheck.check(SMALL));
        assertEquals(List.of(), CaseCheck.check(Samples.rich()));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void misfits(String added, String message) {
        assertEquals(message, messages(Samples.SMALL_YAML + added));
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                arguments(
                        "shipments: [{id: P1, orderId: O1, lineIds: [L1, L3], carrier: UPS, status: LOST}]",
                        "case.yaml:28:49: line `L3` belongs to order `O2`, shipment `P1` to order `O1` "
                                + "(at /shipments/0/lineIds/1)\n  maybe: `L1`"),
                arguments("shipments: [{id: P1, orderId: O3, carrier: UPS, status: LOST}]", """
                        case.yaml:28:31: there is no order `O3` (at /shipments/0/orderId)
                          maybe: `O1`"""),
                arguments(
                        "shipments: [{id: P1, orderId: O1, carrier: UPS, status: DELIVERED,"
                                + " deliveredAt: 2012-12-22T17:00:01Z}]",
                        "case.yaml:28:81: `deliveredAt` is later than the moment of the decision, see line 1 "
                                + "(at /shipments/0/deliveredAt)\n  maybe: an earlier `deliveredAt`, or a later `now`"),
                arguments(
                        "wishes: [{incidentId: I1, lineIds: [L3]}]",
                        "case.yaml:28:37: line `L3` belongs to order `O2`, incident `I1` is about order `O1` "
                                + "(at /wishes/0/lineIds/0)\n  maybe: `L1`"),
                arguments("wishes: [{incidentId: I1, lineIds: [L2]}]", """
                        case.yaml:28:37: incident `I1` is not about line `L2` (at /wishes/0/lineIds/0)
                          maybe: `L1`"""),
                arguments(
                        "wishes: [{incidentId: I1, lineIds: [L1]}, {incidentId: I1}]",
                        "case.yaml:28:43: two wishes for incident `I1` and line `L1`, see line 28 (at /wishes/1)"),
                arguments("wishes: [{incidentId: incident-1}]", """
                        case.yaml:28:23: there is no incident `incident-1` (at /wishes/0/incidentId)
                          maybe: `I1`"""),
                arguments("deadlines: [{incidentId: I7, date: 2012-12-25, occasion: x}]", """
                        case.yaml:28:26: there is no incident `I7` (at /deadlines/0/incidentId)
                          maybe: `I1`"""),
                arguments(
                        "deadlines: [{incidentId: I1, date: 1899-12-25, occasion: x}]",
                        "case.yaml:28:36: `date` is in the year 1899, expected 1900 to 2200 (at /deadlines/0/date)"),
                arguments(
                        "payments: [{id: P1, orderId: O1, instrument: CARD, amount: EUR 1}]",
                        "case.yaml:28:60: `EUR 1.00` is not in USD, the currency of order `O1`, see line 11 "
                                + "(at /payments/0/amount)\n  maybe: say in `orderAmount` what it counts for in USD"),
                arguments(
                        "prices: [{lineId: L1, kind: ADVERTISED, price: EUR 1}]",
                        "case.yaml:28:48: `EUR 1.00` is not in USD, the currency of order `O1`, see line 11 "
                                + "(at /prices/0/price)\n  maybe: `USD 1.00`"),
                arguments(
                        "ledger: [{id: G1, lineId: L1, amount: USD 0, kind: REFUND, at: 2012-12-20T00:00:00Z}]",
                        "case.yaml:28:39: `amount` is `USD 0.00`, expected more than zero (at /ledger/0/amount)"),
                arguments(
                        "ledger: [{id: G1, amount: USD 1, kind: REFUND, at: 2012-12-20T00:00:00Z}]",
                        "case.yaml:28:10: nobody knows what this booking is about (at /ledger/0)\n  maybe: say `lineId`, or `orderId` when it is about the order as a whole"),
                arguments(
                        "ledger: [{id: G1, orderId: O2, lineId: L1, amount: USD 1, kind: REFUND, at: 2012-12-20T00:00:00Z}]",
                        "case.yaml:28:40: line `L1` belongs to order `O1`, booking `G1` is about order `O2` (at /ledger/0/lineId)\n  maybe: `L3`"),
                arguments(
                        "ledger: [{id: G1, lineId: L1, units: 3, amount: USD 1, kind: REFUND, at: 2012-12-20T00:00:00Z}]",
                        "case.yaml:28:38: `units` is `3`, and line `L1` has a quantity of 2 (at /ledger/0/units)"),
                arguments(
                        "ledger: [{id: G1, lineId: L1, paymentId: P9, amount: USD 1, kind: REFUND, at: 2012-12-20T00:00:00Z}]",
                        "case.yaml:28:42: there is no payment `P9` (at /ledger/0/paymentId)\n  maybe: list it under `payments`"),
                arguments(
                        "ledger: [{id: G1, lineId: L1, part: GOODWILL, amount: USD 1, kind: CHARGEBACK, at: 2012-12-20T00:00:00Z}]",
                        "case.yaml:28:37: `part` is `GOODWILL`, and a chargeback is about what was charged (at /ledger/0/part)\n  maybe: `COMPENSATION` as `kind`"),
                arguments(
                        "discounts: [{id: D1, orderId: O1, amount: USD 27.00}]",
                        "case.yaml:28:43: `amount` is `USD 27.00`, more than what it is taken off costs (at /discounts/0/amount)"),
                arguments(
                        "discounts: [{id: D1, orderId: O1, lineIds: [L3], amount: USD 1.00}]",
                        "case.yaml:28:45: line `L3` belongs to order `O2`, discount `D1` is about order `O1` (at /discounts/0/lineIds/0)\n  maybe: `L1`"),
                arguments(
                        "charges: [{id: CH1, orderId: O1, kind: FEE, amount: USD 0.00}]",
                        "case.yaml:28:53: `amount` is `USD 0.00`, expected more than zero (at /charges/0/amount)"),
                arguments(
                        "payments: [{id: P1, orderId: O1, instrument: CARD, amount: USD 1, orderAmount: USD 1}]",
                        "case.yaml:28:80: `orderAmount` is for payments in another currency, and `amount` is in USD (at /payments/0/orderAmount)\n  maybe: leave it out"),
                arguments(
                        "payments: [{id: P1, orderId: O1, instrument: CARD, amount: USD 1, disputedAmount: USD 1}]",
                        "case.yaml:28:83: `disputedAmount` is given, and `dispute` is `NONE` (at /payments/0/disputedAmount)\n  maybe: say in `dispute` how it stands"),
                arguments(
                        "payments: [{id: P1, orderId: O1, instrument: CARD, amount: USD 1, dispute: OPEN, disputedAmount: USD 2}]",
                        "case.yaml:28:98: `disputedAmount` is `USD 2.00`, more than the payment of USD 1.00 (at /payments/0/disputedAmount)"),
                arguments(
                        "payments: [{id: P1, orderId: O1, instrument: CARD, amount: USD 999999999999}]",
                        "case.yaml:9:5: what order `O1` costs, what was paid for it and what went back come to more than 12 digits before the point (at /orders/0)"),
                arguments(
                        "returnQuotes: [{lineId: L1, cost: USD -1}]",
                        "case.yaml:28:35: `cost` is `USD -1.00`, expected zero or more (at /returnQuotes/0/cost)"),
                arguments(
                        "returnQuotes: [{lineId: L1, cost: USD 1}, {lineId: L1, cost: USD 2}]",
                        "case.yaml:28:43: `returnQuotes` lists `L1` twice, see line 28 (at /returnQuotes/1)"),
                arguments(
                        "balances: [{id: B, amount: USD 1, origin: GOODWILL},"
                                + " {id: A, amount: EUR 1, origin: GOODWILL}]",
                        "case.yaml:28:70: `balances` mixes EUR and USD, see line 28 (at /balances/1/amount)"),
                arguments(
                        "stock: [{id: T, sku: A1, available: -1}]",
                        "case.yaml:28:37: `available` is `-1`, expected zero or more (at /stock/0/available)"),
                arguments("stock: [{id: T, sku: A1, available: 1, sellerId: S2}]", """
                        case.yaml:28:50: there is no seller `S2` (at /stock/0/sellerId)
                          maybe: `S1`"""),
                arguments(
                        "shippingOptions: [{id: X, speed: STANDARD, cutOff: 17:00,"
                                + " transitDays: 3, latestTransitDays: 2, price: USD 1}]",
                        "case.yaml:28:94: `latestTransitDays` is `2`, less than the usual `transitDays` of 3 "
                                + "(at /shippingOptions/0/latestTransitDays)"),
                arguments(
                        "earlierResolutions: [{id: R, incidentId: I1, lineId: L3, at: 2012-12-20T00:00:00Z,"
                                + " status: FINAL, remedy: DECLINE}]",
                        "case.yaml:28:54: line `L3` belongs to order `O2`, incident `I1` is about order `O1` "
                                + "(at /earlierResolutions/0/lineId)\n  maybe: `L1`"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changes(String right, String wrong, String message) {
        assertTrue(Samples.SMALL_YAML.contains(right), right);
        assertEquals(message, messages(Samples.SMALL_YAML.replace(right, wrong)));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(
                        "quantity: 2",
                        "quantity: 0",
                        "case.yaml:17:19: `quantity` is `0`, expected at least 1 (at /orders/0/lines/0/quantity)"),
                arguments("        sellerId: S1", "        sellerId: s2", """
                        case.yaml:14:19: there is no seller `s2` (at /orders/0/lines/0/sellerId)
                          maybe: `S1`"""),
                arguments(
                        "unitPrice: USD 12.00",
                        "unitPrice: USD 12.00\n        dependsOn: [{lineId: L1, strength: BOUGHT_TOGETHER}]",
                        "case.yaml:19:30: line `L1` depends on itself (at /orders/0/lines/0/dependsOn/0/lineId)"),
                arguments(
                        "{id: L3",
                        "{id: L1",
                        "case.yaml:21:19: line `L1` is listed twice, see line 13 (at /orders/1/lines/0/id)"),
                arguments(
                        "type: LATE",
                        "type: LATE\n    affectedUnits: 3",
                        "case.yaml:27:20: `affectedUnits` is `3`, and line `L1` has a quantity of 2 "
                                + "(at /incidents/0/affectedUnits)"),
                arguments(
                        "type: LATE",
                        "type: ORDER_CHANGE_MERGE\n    mergeIntoOrderId: O1",
                        "case.yaml:27:23: order `O1` cannot be merged into itself (at /incidents/0/mergeIntoOrderId)"),
                arguments(
                        "lines: [{id: L3, sellerId: S1, sku: C1, title: Cable, quantity: 1, unitPrice: USD 3.00}]",
                        "lines: []",
                        "case.yaml:21:13: `lines` needs at least one entry (at /orders/1/lines)"));
    }

    @Test
    void orders_may_have_different_currencies() {
        String text = Samples.SMALL_YAML
                        .replace("10:00Z, currency: USD", "10:00Z, currency: EUR")
                        .replace("USD 3.00", "EUR 3.00")
                + "balances: [{id: B, amount: USD 1, origin: GOODWILL}, {id: A, amount: EUR 1, origin: GOODWILL}]";

        assertEquals(List.of(), CaseCheck.check(CaseReader.read("case.yaml", text)));
    }

    @Test
    void what_java_built_is_checked_too() {
        CaseFile nothing = CaseFileBuilder.builder(SMALL)
                .orders(List.of())
                .incidents(List.of())
                .build();
        CaseFile nobody = CaseFileBuilder.builder(SMALL).customer(null).build();
        CaseFile anonymous = CaseFileBuilder.builder(SMALL)
                .customer(CustomerBuilder.builder(SMALL.customer())
                        .name(" ")
                        .country("Utopia")
                        .language("?")
                        .build())
                .build();

        assertEquals(
                List.of(
                        "`orders` needs at least one entry (at /orders)",
                        "`incidents` needs at least one entry (at /incidents)"),
                texts(nothing));
        assertEquals(List.of("`customer` is missing"), texts(nobody));
        assertEquals(
                List.of(
                        "`name` is blank (at /customer/name)",
                        "`country` is `Utopia`, expected a two-letter country code such as `US` (at /customer/country)",
                        "`language` is `?`, expected a language tag such as `de-AT` (at /customer/language)"),
                texts(anonymous));
    }

    @Test
    void pointers_lead_into_the_case_that_was_given() {
        Order order = SMALL.orders().get(0);
        UnaryOperator<OrderLine> bad = line -> OrderLineBuilder.builder(line)
                .id("A" + line.id())
                .sku("bad\u0000")
                .build();
        CaseFile file = CaseFileBuilder.builder(SMALL)
                .orders(List.of(
                        SMALL.orders().get(1),
                        OrderBuilder.builder(order)
                                .lines(List.of(
                                        order.lines().get(0),
                                        bad.apply(order.lines().get(1))))
                                .build()))
                .build();

        assertEquals(
                List.of("`sku` contains the control character U+0000"
                        + " (at /orders/1/lines/1/sku, orders/O1/lines/AL2/sku)"),
                texts(file));
    }

    private static List<String> texts(CaseFile file) {
        return CaseCheck.check(file).stream().map(Problem::toString).toList();
    }

    private static String messages(String text) {
        try {
            return CaseReader.read("case.yaml", text).toString();
        } catch (CaseFileException e) {
            return e.getMessage();
        }
    }
}
