package io.makegood.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {
    @Test
    void another_machine_with_the_same_ratios_is_no_worse() {
        assertEquals(List.of(), Guard.compare(results(10, 100), results(30, 300)));
    }

    @Test
    void a_ratio_that_got_worse_is_told_with_what_it_was() {
        assertEquals(
                List.of("Makegood, full provenance, against Evrete with a session per decision: was 10.0x, is 5.0x"
                        + " (wanted: at least 25.0x)"),
                Guard.compare(results(10, 100), results(20, 100)).stream()
                        .filter(worse -> worse.contains("Evrete"))
                        .toList());
    }

    @Test
    void what_was_not_measured_is_not_compared() {
        assertEquals(List.of(), Guard.compare(results(10, 100), new Results()));
    }

    private static Results results(double makegood, double evrete) {
        Results results = new Results();
        results.add("forty/MAKEGOOD/1", Measurement.of(makegood, "µs"));
        results.add("forty/EVRETE/1", Measurement.of(evrete, "µs"));
        return results;
    }
}
