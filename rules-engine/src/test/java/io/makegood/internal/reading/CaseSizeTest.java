package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Incident;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.IncidentType;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is too much of a case is refused, whether it was read or built. */
class CaseSizeTest {
    private static final String SPLIT = "\n  maybe: several cases, each with a part of the incidents or lines";

    @ParameterizedTest
    @MethodSource("numbers")
    void every_number_has_an_upper_bound(String facts, String message) {
        String text = Samples.SMALL_YAML + facts;
        CaseFileException refused = assertThrows(CaseFileException.class, () -> CaseReader.read("case.yaml", text));

        assertEquals(message, refused.getMessage());
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(
                        "shippingOptions: [{id: X, speed: STANDARD, cutOff: 17:00, transitDays: 2147483647, price: USD 1}]",
                        "case.yaml:28:72: `transitDays` is `2147483647`, expected at most 365 "
                                + "(at /shippingOptions/0/transitDays)\n  maybe: leave out a service that takes so long"),
                arguments(
                        "stock: [{id: T, sku: A1, available: 1000000001}]",
                        "case.yaml:28:37: `available` is `1000000001`, expected at most 1000000000 (at /stock/0/available)\n"
                                + "  maybe: `1000000000`, which is always enough"),
                arguments(
                        "risk: {claims: 1000001}",
                        "case.yaml:28:16: `claims` is `1000001`, expected at most 1000000 (at /risk/claims)\n"
                                + "  maybe: `1000000`, which counts the same"));
    }

    @Test
    void a_case_that_was_built_has_the_same_bounds() {
        CaseFile file = CaseReader.read("case.yaml", Samples.SMALL_YAML);

        assertEquals(List.of(), CaseCheck.check(grid(file, 20, 50)));
        assertEquals(
                "`a case has at most 1000 claims, one for each incident and line it is about, not 1050 (at /incidents)"
                                .substring(1)
                        + SPLIT,
                only(grid(file, 21, 50)));
        assertEquals(
                "a case has at most 250000 lines in all its incidents about whole orders together, not 260000 "
                        + "(at /incidents)" + SPLIT,
                only(about(grid(file, 26, 10_000), IncidentType.UNCLEAR_COMMUNICATION)));
    }

    @Test
    void the_decision_has_its_moment_before_the_end_of_the_calendar() {
        CaseFile file = CaseReader.read("case.yaml", Samples.SMALL_YAML);

        assertEquals(List.of(), CaseCheck.check(at(file, Instant.parse("2100-12-31T23:59:59Z"))));
        assertEquals(
                "`now` is in the year 2101, expected 1900 to 2100 (at /clock/now)",
                only(at(file, Instant.parse("2101-01-01T00:00:00Z"))));
        assertEquals(
                "`now` is in the year 999999999, expected 1900 to 2200 (at /clock/now)", only(at(file, Instant.MAX)));
    }

    private static CaseFile at(CaseFile file, Instant now) {
        return CaseFileBuilder.builder(file)
                .clock(new io.makegood.casefile.CaseClock(now, file.clock().zone()))
                .build();
    }

    /** Incidents about every line of an order. */
    private static CaseFile grid(CaseFile file, int incidents, int lines) {
        Order order = file.orders().get(0);
        OrderLine first = order.lines().get(0);
        List<OrderLine> many = IntStream.range(0, lines)
                .mapToObj(i -> OrderLineBuilder.builder(first)
                        .id("N" + i)
                        .dependsOn(List.of())
                        .build())
                .toList();
        Incident incident = file.incidents().get(0);
        List<Incident> all = IntStream.range(0, incidents)
                .mapToObj(i -> IncidentBuilder.builder(incident)
                        .id("J" + i)
                        .lineIds(null)
                        .affectedUnits(null)
                        .build())
                .toList();
        return CaseFileBuilder.builder(file)
                .orders(List.of(OrderBuilder.builder(order).lines(many).build()))
                .incidents(all)
                .build();
    }

    private static CaseFile about(CaseFile file, IncidentType type) {
        return CaseFileBuilder.builder(file)
                .incidents(file.incidents().stream()
                        .map(incident ->
                                IncidentBuilder.builder(incident).type(type).build())
                        .toList())
                .build();
    }

    private static String only(CaseFile file) {
        List<Problem> problems = CaseCheck.check(file);
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0).toString();
    }
}
