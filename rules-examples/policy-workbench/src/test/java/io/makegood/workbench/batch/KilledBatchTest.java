package io.makegood.workbench.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are really killed, and one that has less memory than its input is long. */
@Timeout(120)
class KilledBatchTest {
    private static final int KILLS = 5;
    private static final int LINES = 15_000;

    /** What a process ends with that was not killed, and not right. */
    private static final int FAILED = 1;

    @TempDir
    private Path folder;

    @Test
    void killed_again_and_again_it_writes_what_it_writes_undisturbed() throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("cases.jsonl"), Cases.mixed(LINES));
        BatchOrder undisturbed = new BatchOrder(
                input, folder.resolve("expected"), folder.resolve("expected.rejected"), LineForm.BRIEF, 2, false);
        Cases.batch(Duration.ofDays(1)).run(undisturbed, (read, tally) -> {});
        long length = Files.size(undisturbed.output());

        Path output = folder.resolve("decided");
        Path rejected = folder.resolve("rejected");
        Random moments = new Random(20201224);
        int kills = 0;
        while (true) {
            Process child = Child.start(List.of(), input.toString(), output.toString(), rejected.toString());
            // The first one as soon as there is a file at all.
            long enough = kills == 0 ? 0 : length * kills / (KILLS + 1) + moments.nextInt((int) length / 20);
            while (child.isAlive() && (kills == KILLS || size(output) < enough || !Files.exists(output))) {
                Thread.sleep(1);
            }
            // Does nothing to one that has come to its end.
            child.destroyForcibly();
            int code = child.waitFor();
            assertNotEquals(FAILED, code);
            boolean isFinished = size(output) == length && !Files.exists(new CheckpointFile(output).file());
            if (code == 0 || isFinished) {
                break;
            }
            kills++;
        }

        int killed = kills;
        // On a busy machine one may get away.
        assertTrue(killed >= KILLS / 2, () -> "only " + killed + " were killed");
        assertEquals(-1, Files.mismatch(undisturbed.output(), output));
        assertEquals(-1, Files.mismatch(undisturbed.rejected(), rejected));
    }

    @Test
    void it_needs_less_memory_than_its_input_or_its_longest_line() throws IOException, InterruptedException {
        Path output = folder.resolve("decided");
        Path rejected = folder.resolve("rejected");
        Process child = Child.start(List.of("-Xmx48m"), "-", output.toString(), rejected.toString());
        byte[] line = (Cases.line("K-1").replace("{\"id\":\"K-1\"", "{\"id\":\"K-1\"" + " ".repeat(8_000)) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream cases = child.getOutputStream()) {
            for (int i = 0; i < 8_000; i++) {
                cases.write(line);
                for (int n = 0; i == 4_000 && n < 100; n++) {
                    cases.write(megabyte);
                }
            }
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, child.exitValue());
        try (Stream<String> lines = Files.lines(output)) {
            assertEquals(7_999, lines.count());
        }
        assertEquals(
                "{\"line\":4002,\"problems\":[{\"message\":\"the line is too large: more than 5.0 MB,"
                        + " and a case file has at most 5 MB\"}]}\n",
                Files.readString(rejected));
    }

    @Test
    void what_does_not_fit_into_the_memory_is_rejected_and_all_other_lines_are_decided()
            throws IOException, InterruptedException {
        StringBuilder cases = new StringBuilder();
        for (int i = 1; i <= 400; i++) {
            String id = i % 100 == 7 ? "GREEDY" : i == 50 ? "DEEP" : i == 51 ? "UNLINKED" : "K-" + i;
            cases.append(Cases.line(id)).append('\n');
        }
        Path input = Files.writeString(folder.resolve("cases.jsonl"), cases);
        Path output = folder.resolve("decided");
        Path rejected = folder.resolve("rejected");
        Process child = Child.start(List.of("-Xmx64m"), input.toString(), output.toString(), rejected.toString());

        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, child.exitValue());
        try (Stream<String> lines = Files.lines(output)) {
            assertEquals(394, lines.count());
        }
        String memory = "\"problems\":[{\"message\":\"there is not enough memory to decide this case\","
                + "\"maybe\":\"more memory (`java -Xmx`), or several smaller cases\"}]}";
        String mistake = "\"problems\":[{\"message\":\"this is a mistake in makegood, please report it: java.lang.";
        assertEquals(
                List.of(
                        "{\"line\":7," + memory,
                        "{\"line\":50," + mistake + "StackOverflowError\"}]}",
                        "{\"line\":51," + mistake + "NoClassDefFoundError: nowhere\"}]}",
                        "{\"line\":107," + memory,
                        "{\"line\":207," + memory,
                        "{\"line\":307," + memory),
                Files.readAllLines(rejected));
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
