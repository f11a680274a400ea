package io.makegood.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchTest {
    private static final int AROUND = 20;

    @TempDir
    private Path folder;

    @Test
    void each_case_is_decided_by_the_version_its_clock_demands() {
        Day day = Day.of(120, Bundles.VERSIONS);
        Path policies = folder.resolve("policies");
        Bundles.publishVersions(policies);
        Bundles.write(policies, "20260302T090000Z-none.zip", "no archive".getBytes(StandardCharsets.UTF_8));
        Bundles.write(policies, "20260302T100000Z-unsigned.zip", BundleZip.write(Bundles.SECOND));
        Bundles.write(policies, "nameless.zip", BundleZip.write(Bundles.SECOND));
        Bundles.publish(policies, "20260302T110000Z-broken.zip", Bundles.BROKEN);

        Run.Outputs outputs = new Run(folder)
                .policies(policies)
                .withoutProof()
                .until(java.time.Instant.EPOCH)
                .disorder(day.disorder(AROUND))
                .of(day.shuffled(AROUND, 1));

        assertEquals(List.of(), outputs.rejected());
        Lines.assertSame(day.expected(), outputs.resolutions());
        assertEquals(4, outputs.refused().size(), () -> String.join("\n", outputs.refused()));
        assertTrue(outputs.resolutions().stream().anyMatch(line -> line.contains("\"version\":\"2.0.0\"")));
        assertTrue(outputs.resolutions().stream().anyMatch(line -> line.contains("\"version\":\"3.0.0\"")));
    }

    @Test
    void neither_the_order_nor_the_number_of_tasks_changes_what_comes_out() {
        Day day = Day.of(90);
        for (int tasks : new int[] {1, 2, 4}) {
            Run run = new Run(folder).parallelism(tasks).withoutProof().until(java.time.Instant.EPOCH);
            // Any order, and all of them held until the end.
            Run.Outputs any = run.of(day.shuffled(Integer.MAX_VALUE / 2, tasks));
            Lines.assertSame(day.expected(), any.resolutions());
            // Some disorder, and decided as soon as nothing earlier can come.
            Run.Outputs some = run.disorder(day.disorder(AROUND)).of(day.shuffled(AROUND, tasks));
            Lines.assertSame(day.expected(), some.resolutions());
        }
    }
}
