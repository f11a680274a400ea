package io.makegood.internal.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.reading.CaseReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rights that last for years, which have leap days. */
class YearsOfARightTest {
    private static final Bundle POLICY = BundleReader.readResource("customer-first");

    @ParameterizedTest
    @CsvSource({"DE, 2, eu-conformity", "GB, 6, uk-conformity"})
    void a_right_of_years_lasts_to_their_last_day(String country, int years, String right) {
        LocalDate delivered = LocalDate.of(2023, 6, 1);
        assertEquals(List.of(right), rights(country, delivered, delivered.plusYears(years)));
        assertEquals(
                List.of(), rights(country, delivered, delivered.plusYears(years).plusDays(2)));
    }

    private static List<String> rights(String country, LocalDate delivered, LocalDate today) {
        CaseFile caseFile = CaseReader.read("case.yaml", """
                clock: {now: %sT10:00:00Z, zone: UTC}
                customer: {id: C1, name: Jo, country: %s}
                sellers: [{id: HOUSE, displayName: The Shop, type: PLATFORM}]
                orders:
                  - id: O1
                    placedAt: 2023-05-20T10:00:00Z
                    currency: EUR
                    lines: [{id: L1, sku: KETTLE, title: Kettle, quantity: 1, sellerId: HOUSE, unitPrice: EUR 40.00, deliveredOn: %s}]
                incidents: [{id: I1, orderId: O1, lineIds: [L1], type: DEFECTIVE, reportedAt: %sT09:00:00Z}]
                """.formatted(today, country, delivered, today));
        return Claims.of(caseFile, POLICY.floors(), POLICY.parameters()).get(0).floors().stream()
                .map(LegalFloor::id)
                .toList();
    }
}
