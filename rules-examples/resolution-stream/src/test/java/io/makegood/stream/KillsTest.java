package io.makegood.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -P kills} kills 200 times, which takes some minutes. */
class KillsTest {
    private static final int KILLS = Integer.getInteger("makegood.kills", 4);
    private static final long SEED = Long.getLong("makegood.seed", 1);
    private static final int AROUND = 5;
    /** A kill loses so many elements at most, so there have to be more of them for each. */
    private static final int ELEMENTS = 40;

    private static final Queue<String> WRITTEN_AT_ONCE = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    @Test
    void whatever_is_killed_each_case_comes_out_once_as_if_nothing_had_been() throws Exception {
        Day day = Day.of(200 + 200 * KILLS, Bundles.VERSIONS);
        Path policies = folder.resolve("policies");
        Bundles.publishVersions(policies);
        Bundles.write(policies, "20260302T120000Z-none.zip", "no archive".getBytes(StandardCharsets.UTF_8));
        Path cases = folder.resolve("cases.jsonl");
        Files.write(cases, day.shuffled(AROUND, SEED));
        Path output = folder.resolve("killed");
        Settings settings = new Run(folder)
                .withoutProof()
                .until(Instant.EPOCH)
                .disorder(day.disorder(AROUND))
                .settings();
        Killer.Plan plan = Killer.plan(1, SEED, KILLS, ELEMENTS);
        WRITTEN_AT_ONCE.clear();

        try (StreamExecutionEnvironment environment =
                Killed.environment(folder.resolve("checkpoints"), Duration.ofMillis(30))) {
            Connectors files = new FileConnectors(Run.flink(cases), Run.flink(policies), Run.flink(output));
            DecidingJob.build(environment, new Killed(files, 1, KillsTest::writtenAtOnce), settings);
            environment.execute();
        }

        Run.Outputs outputs = Run.Outputs.in(output);
        assertEquals(List.of(), outputs.rejected());
        assertEquals(1, outputs.refused().size());
        Lines.assertSame(day.expected(), outputs.resolutions());
        assertEquals(KILLS, plan.done(), "kills");
        // The same run written by a sink that does not wait for checkpoints: this test sees when something is there
        // twice.
        List<String> atOnce = new ArrayList<>(WRITTEN_AT_ONCE);
        assertEquals(new HashSet<>(day.expected()), new HashSet<>(atOnce));
        assertTrue(
                atOnce.size() > day.expected().size(),
                atOnce.size() + " lines were written at once, none of them twice");
    }

    private static Decided writtenAtOnce(Decided line) {
        WRITTEN_AT_ONCE.add(line.json());
        return line;
    }
}
