package io.makegood.internal.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.MadePolicy;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.reading.CaseReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rights that run from the delivery: to their last day, leap days or not, and where nobody knows the day of the delivery. */
class RightsFromDeliveryTest {
    private static final Bundle POLICY = BundleReader.readResource("customer-first");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    /** So long the default policy says a delivery may have taken, and so long the right to withdraw runs. */
    private static final int LONGEST = 365 + 14;

    @ParameterizedTest
    @CsvSource({"DE, 2, eu-conformity", "GB, 6, uk-conformity"})
    void a_right_of_years_lasts_to_their_last_day(String country, int years, String right) {
        LocalDate delivered = LocalDate.of(2023, 6, 1);
        String line = "deliveredOn: " + delivered;
        LocalDate ordered = delivered.minusDays(12);
        assertEquals(List.of(right), rights(POLICY, country, "DEFECTIVE", ordered, line, delivered.plusYears(years)));
        assertEquals(
                List.of(),
                rights(
                        POLICY,
                        country,
                        "DEFECTIVE",
                        ordered,
                        line,
                        delivered.plusYears(years).plusDays(2)));
    }

    @Test
    void the_right_runs_from_the_last_day_on_which_the_policy_says_it_can_have_come() {
        assertEquals(List.of("eu-withdrawal"), withdrawal(POLICY, LONGEST));
        assertEquals(List.of(), withdrawal(POLICY, LONGEST + 1));
    }

    @Test
    void where_the_policy_does_not_say_the_right_is_there(@TempDir Path folder) {
        MadePolicy.customerFirst(folder, text -> text.replaceFirst("(?m)^  undatedDeliveryDays:\n(    .*\n)*", ""));
        assertEquals(List.of("eu-withdrawal"), withdrawal(BundleReader.read(folder), LONGEST + 1));
    }

    private static List<String> withdrawal(Bundle policy, int daysAgo) {
        return rights(policy, "DE", "REMORSE", TODAY.minusDays(daysAgo), "status: DELIVERED", TODAY);
    }

    private static List<String> rights(
            Bundle policy, String country, String incident, LocalDate ordered, String line, LocalDate today) {
        CaseFile caseFile = CaseReader.read("case.yaml", """
                clock: {now: %1$sT10:00:00Z, zone: UTC}
                customer: {id: C1, name: Jo, country: %2$s}
                sellers: [{id: HOUSE, displayName: The Shop, type: PLATFORM}]
                orders:
                  - id: O1
                    placedAt: %3$sT10:00:00Z
                    currency: EUR
                    lines: [{id: L1, sku: KETTLE, title: Kettle, quantity: 1, sellerId: HOUSE, unitPrice: EUR 40.00, %4$s}]
                incidents: [{id: I1, orderId: O1, lineIds: [L1], type: %5$s, reportedAt: %1$sT09:00:00Z}]
                """.formatted(today, country, ordered, line, incident));
        return Claims.of(caseFile, policy.floors(), policy.parameters()).get(0).floors().stream()
                .map(LegalFloor::id)
                .toList();
    }
}
