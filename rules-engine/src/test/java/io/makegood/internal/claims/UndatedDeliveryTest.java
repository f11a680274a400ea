package io.makegood.internal.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.reading.CaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rights that run from the delivery, where nobody knows the day of it. */
class UndatedDeliveryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    /** So long the default policy says a delivery may have taken, and so long the right to withdraw runs. */
    private static final int LONGEST = 365 + 14;

    @TempDir
    Path folder;

    @Test
    void the_right_runs_from_the_last_day_on_which_the_policy_says_it_can_have_come() {
        Bundle policy = BundleReader.readResource("customer-first");
        assertEquals(List.of("eu-withdrawal"), rights(policy, TODAY.minusDays(LONGEST)));
        assertEquals(List.of(), rights(policy, TODAY.minusDays(LONGEST + 1)));
    }

    @Test
    void where_the_policy_does_not_say_the_right_is_there() throws IOException {
        for (Map.Entry<String, String> file :
                BundleReader.filesOfResource("customer-first").entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue().replaceFirst("(?m)^  undatedDeliveryDays:\n(    .*\n)*", ""));
        }
        assertEquals(List.of("eu-withdrawal"), rights(BundleReader.read(folder), TODAY.minusDays(LONGEST + 1)));
    }

    private static List<String> rights(Bundle policy, LocalDate ordered) {
        CaseFile caseFile = CaseReader.read("case.yaml", """
                clock: {now: %sT10:00:00+01:00, zone: Europe/Berlin}
                customer: {id: C1, name: Jo, country: DE}
                sellers: [{id: HOUSE, displayName: The Shop, type: PLATFORM}]
                orders:
                  - id: O1
                    placedAt: %sT10:00:00+02:00
                    currency: EUR
                    lines: [{id: L1, sku: BOOK, title: Book, quantity: 1, sellerId: HOUSE, unitPrice: EUR 9.00, status: DELIVERED}]
                incidents: [{id: I1, orderId: O1, lineIds: [L1], type: REMORSE, reportedAt: %sT09:00:00+01:00}]
                """.formatted(TODAY, ordered, TODAY));
        return Claims.of(caseFile, policy.floors(), policy.parameters()).get(0).floors().stream()
                .map(LegalFloor::id)
                .toList();
    }
}
