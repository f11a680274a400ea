package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.SellerContactBuilder;
import io.makegood.casefile.ShipmentBuilder;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.ShippingOptionBuilder;
import io.makegood.casefile.StockPositionBuilder;
import io.makegood.internal.model.NotGiven;
import io.makegood.internal.reading.Shape.Field;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingSpeed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is built in Java is held to the same as what is read, in the same words. */
class BuiltCaseTest {
    private static final CaseFile SMALL = CaseReader.read("case.yaml", Samples.SMALL_YAML);

    /** Of every kind of fact, whatever has to be there. */
    @Test
    void what_is_missing_is_told_as_of_a_case_that_is_read() {
        CaseFile rich = Samples.rich();
        JsonNode written = Json.mapper().valueToTree(rich);
        List<Missing> all = new ArrayList<>();
        find(rich, Pointer.ROOT, all);
        assertTrue(all.size() > 60, all.size() + " fields have to be there");
        for (Missing missing : all) {
            JsonNode without = written.deepCopy();
            ((ObjectNode) without.at(missing.owner().toString()))
                    .remove(missing.field().name());
            List<Problem> read = assertThrows(
                            CaseFileException.class, () -> CaseReader.read("case.json", without), missing.toString())
                    .problems();
            List<Problem> built = CaseCheck.check((CaseFile) without(rich, Pointer.ROOT, missing));
            assertEquals(texts(read), texts(built), missing.toString());
            assertEquals(read.get(0).pointer(), built.get(0).pointer(), missing.toString());
        }
    }

    private record Missing(Pointer owner, Field field) {}

    private static void find(Record fact, Pointer pointer, List<Missing> all) {
        for (Field field : Shape.of(fact.getClass()).fields()) {
            Object value = field.valueIn(fact);
            if (field.required()) {
                all.add(new Missing(pointer, field));
            }
            if (field.form() == null && value instanceof Record inside) {
                find(inside, pointer.field(field.name()), all);
            } else if (field.form() == null && value instanceof List<?> list && !list.isEmpty()) {
                find((Record) list.get(0), pointer.field(field.name()).item(0), all);
            }
        }
    }

    private static Record without(Record fact, Pointer pointer, Missing missing) {
        Shape shape = Shape.of(fact.getClass());
        @Nullable Object[] arguments = new Object[shape.size()];
        if (shape.attributesIndex() >= 0) {
            arguments[shape.attributesIndex()] = Attributes.NONE;
        }
        for (Field field : shape.fields()) {
            Object value = field.valueIn(fact);
            if (pointer.toString().equals(missing.owner().toString()) && field.equals(missing.field())) {
                value = field.type() == int.class ? NotGiven.NUMBER : null;
            } else if (field.form() == null && value instanceof Record inside) {
                value = without(inside, pointer.field(field.name()), missing);
            } else if (field.form() == null && value instanceof Collection<?> list) {
                List<Record> changed = new ArrayList<>();
                list.forEach(each -> changed.add(
                        without((Record) each, pointer.field(field.name()).item(changed.size()), missing)));
                value = changed;
            }
            arguments[field.index()] = value;
        }
        return shape.create(arguments);
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.message() + (problem.maybe() == null ? "" : " | " + problem.maybe()))
                .toList();
    }

    @Test
    void numbers_nobody_gave_are_not_zero() {
        CaseFile file = CaseFileBuilder.builder(SMALL)
                .shippingOptions(List.of(ShippingOptionBuilder.builder()
                        .id("SO1")
                        .speed(ShippingSpeed.STANDARD)
                        .cutOff(LocalTime.NOON)
                        .price(Money.parse("USD 4.00"))
                        .build()))
                .stock(List.of(
                        StockPositionBuilder.builder().id("ST1").sku("A1").build()))
                .sellerContacts(
                        List.of(SellerContactBuilder.builder().incidentId("I1").build()))
                .build();

        assertEquals(
                List.of(
                        "`transitDays` is missing (at /shippingOptions/0, shippingOptions/SO1)",
                        "`available` is missing (at /stock/0, stock/ST1)",
                        "`attempts` is missing (at /sellerContacts/0, sellerContacts/I1)"),
                CaseCheck.check(file).stream()
                        .map(problem -> problem.toString().lines().findFirst().orElseThrow())
                        .filter(text ->
                                text.contains("transitDays") || text.contains("available") || text.contains("attempts"))
                        .toList());
        ShippingOption now = ShippingOptionBuilder.builder(
                        file.shippingOptions().get(0))
                .transitDays(0)
                .build();
        assertEquals(0, now.transitDays());
    }

    @Test
    void facts_without_id_and_lists_with_gaps_are_told() {
        Order order = SMALL.orders().get(0);
        CaseFile nameless = orders(OrderBuilder.builder(order)
                .lines(order.lines().stream()
                        .map(line -> OrderLineBuilder.builder(line).id(null).build())
                        .toList())
                .build());
        assertEquals(
                List.of(
                        "`id` is missing (at /orders/0/lines/0, orders/O1/lines)",
                        "`id` is missing (at /orders/0/lines/1, orders/O1/lines)"),
                told(nameless));

        CaseFile gaps = orders(OrderBuilder.builder(order)
                .lines(Arrays.asList(order.lines().get(0), null, order.lines().get(1)))
                .build());
        assertEquals(List.of("`lines` has an empty entry (at /orders/0/lines/1, orders/O1/lines)"), told(gaps));
        CaseFile gap = CaseFileBuilder.builder(SMALL)
                .incidents(List.of(IncidentBuilder.builder(SMALL.incidents().get(0))
                        .lineIds(new HashSet<>(Arrays.asList("L1", null)))
                        .build()))
                .build();
        assertEquals(
                List.of("`lineIds` has an empty entry (at /incidents/0/lineIds/0, incidents/I1/lineIds/0)"), told(gap));
    }

    @Test
    void places_are_those_of_the_list_that_was_given_and_of_the_facts_by_id() {
        Order order = SMALL.orders().get(0);
        UnaryOperator<OrderLine> bad =
                line -> OrderLineBuilder.builder(line).quantity(-1).build();
        CaseFile file = CaseFileBuilder.builder(SMALL)
                .orders(List.of(
                        SMALL.orders().get(1),
                        OrderBuilder.builder(order)
                                .lines(List.of(
                                        order.lines().get(1),
                                        bad.apply(order.lines().get(0))))
                                .build()))
                .build();

        assertEquals(
                List.of("`quantity` is `-1`, expected at least 1"
                        + " (at /orders/1/lines/1/quantity, orders/O1/lines/L1/quantity)"),
                told(file));
        assertEquals(
                told(file), told(CaseFileBuilder.builder(file).title("copied").build()));
    }

    @Test
    void nothing_was_delivered_after_the_moment_of_the_decision() {
        CaseFile file = CaseFileBuilder.builder(orders(OrderBuilder.builder(
                                SMALL.orders().get(0))
                        .lines(SMALL.orders().get(0).lines().stream()
                                .map(line -> OrderLineBuilder.builder(line)
                                        .deliveredOn(LocalDate.of(2012, 12, 23))
                                        .build())
                                .toList())
                        .build()))
                .shipments(List.of(ShipmentBuilder.builder()
                        .id("P1")
                        .orderId("O1")
                        .carrier("UPS")
                        .status(ShipmentStatus.DELIVERED)
                        .deliveredAt(SMALL.clock().now().plusSeconds(1))
                        .build()))
                .build();

        List<String> told = told(file);
        assertEquals(3, told.size(), told.toString());
        assertTrue(
                told.contains("`deliveredAt` is later than the moment of the decision, see `/clock/now`"
                        + " (at /shipments/0/deliveredAt, shipments/P1/deliveredAt)"
                        + "\n  maybe: an earlier `deliveredAt`, or a later `now`"),
                told.toString());
    }

    private static CaseFile orders(Order order) {
        return CaseFileBuilder.builder(SMALL)
                .orders(List.of(order, SMALL.orders().get(1)))
                .build();
    }

    private static List<String> told(CaseFile file) {
        return CaseCheck.check(file).stream().map(Problem::toString).toList();
    }
}
