package io.makegood.internal.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every number that a rule can read, with its unit: a new one has to be listed here, so that somebody has thought of it. */
class NumbersTest {
    private static final String ALL = """
            accidents: count
            accidentsInYear: count
            affectedCustomers: count
            affectedUnits: count
            ageInDays: days
            attempts: count
            available: count
            choices: count
            claims: count
            claimsInYear: count
            compensations: count
            compensationsInYear: count
            daysAsCustomer: days
            daysLate: days
            daysSinceDelivery: days
            daysSinceIncident: days
            daysSinceOrder: days
            daysSincePromisedDelivery: days
            daysSinceReport: days
            daysUntilDeadline: days
            decisions: count
            hour: hour
            hoursSinceDeliveredScan: hours
            hoursUntilPauseEnds: hours
            latestTransitDays: days
            quantity: count
            returnCostRatio: ratio
            sellerAttempts: count
            transitDays: days
            trustCredits: count
            units: count
            """;

    @Test
    void every_number_has_its_unit() {
        SortedSet<String> units = new TreeSet<>();
        Stream.concat(Arrays.stream(Phase.values()).map(Phase::fact), CaseFacts.BY_NAME.values().stream())
                .forEach(fact -> Properties.of(fact).forEach((name, getter) -> {
                    if (Numbers.isNumber(getter.getReturnType())) {
                        units.add(name + ": " + Numbers.unitOf(name, getter.getReturnType()));
                    }
                }));
        assertEquals(ALL, String.join("\n", units) + "\n");
    }

    @Test
    void what_says_that_a_number_is_not_known_is_a_condition_on_what_is_there() {
        SortedMap<String, String> unknown = new TreeMap<>();
        Properties.of(Phase.SETTLE.fact()).forEach((name, getter) -> {
            String condition = Numbers.unknown(name, getter);
            if (condition != null) {
                unknown.put(name, condition);
            }
        });
        assertEquals(
                Map.of(
                        "daysAsCustomer", "daysAsCustomer < 0",
                        "daysSinceDelivery", "daysSinceDelivery < 0",
                        "daysSinceIncident", "daysSinceIncident < 0",
                        "daysSincePromisedDelivery", "daysSincePromisedDelivery < 0",
                        "daysUntilDeadline", "hasDeadline == false",
                        "hoursSinceDeliveredScan", "shipment.deliveredAt == null",
                        "returnCostRatio", "returnCostRatio == 0"),
                unknown);
    }

    @Test
    void an_hour_of_the_day_is_compared_with_hours_and_counts_and_with_no_days() {
        assertTrue(Numbers.areAlike("hour", "hours"));
        assertTrue(Numbers.areAlike("count", "hour"));
        assertFalse(Numbers.areAlike("hour", "days"));
        assertFalse(Numbers.areAlike("days", "hours"));
    }
}
