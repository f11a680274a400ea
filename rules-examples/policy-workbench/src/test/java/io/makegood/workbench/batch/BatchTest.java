package io.makegood.workbench.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.vocabulary.ResolutionStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    private static final BatchListener NOBODY = (read, tally) -> {};
    private static final Duration ALWAYS = Duration.ZERO;
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    // What is written

    @Test
    void every_line_is_decided_or_rejected_and_says_which_it_was() throws IOException {
        Tally tally = decide("\uFEFF" + Cases.line("A") + "\r\n\n" + "[]\n" + Cases.line("TROUBLE") + "\n"
                        + Cases.line("B0").replace("\"GBP 20.00\"", "20") + "\n" + Cases.line("C0"))
                .total();

        assertEquals(
                List.of(
                        "{\"line\":1,\"caseId\":\"A\",\"status\":\"FINAL\",\"decisions\":[]}",
                        "{\"line\":6,\"caseId\":\"C0\",\"status\":\"PROVISIONAL\",\"decisions\":[]}"),
                Files.readAllLines(output()));
        assertEquals(
                List.of(
                        "{\"line\":3,\"problems\":[{\"column\":1,\"pointer\":\"\",\"message\":\"this is no case: expected"
                                + " `clock`, `customer`, `orders` and `incidents`, and more\"}]}",
                        "{\"line\":4,\"problems\":[{\"message\":\"this is a mistake in makegood, please report it:"
                                + " java.lang.IllegalArgumentException: trouble\"}]}",
                        "{\"line\":5,\"problems\":[{\"column\":351,\"pointer\":\"/orders/0/lines/0/unitPrice\","
                                + "\"message\":\"`unitPrice` is `20`, without its currency\",\"maybe\":\"`GBP 20.00`\"}]}"),
                Files.readAllLines(rejected()));
        assertEquals(new Tally(Map.of(ResolutionStatus.FINAL, 1L, ResolutionStatus.PROVISIONAL, 1L), 3), tally);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void the_number_of_threads_makes_no_difference(int threads) throws IOException {
        Files.writeString(input(), Cases.mixed(5_000));
        Tally tally = run(order(threads, false), NEVER).total();

        List<String> lines = Files.readAllLines(output());
        assertEquals(4_600, lines.size());
        assertEquals(200, Files.readAllLines(rejected()).size());
        assertEquals(4_600, tally.cases());
        assertEquals(200, tally.rejected());
        long before = 0;
        for (String line : lines) {
            long number = Long.parseLong(line.substring(8, line.indexOf(',')));
            assertTrue(line.contains("\"caseId\":\"K-" + number + "\""), line);
            assertTrue(number > before, line);
            before = number;
        }
    }

    @Test
    void nothing_at_all_is_decided_too() throws IOException {
        assertEquals(Tally.NOTHING, decide("").total());
        assertEquals(0, Files.size(output()));
        assertEquals(0, Files.size(rejected()));
    }

    @Test
    void a_packed_input_is_unpacked() throws IOException {
        decide(Cases.mixed(300));
        byte[] expected = Files.readAllBytes(output());

        Path packed = folder.resolve("packed.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(input()));
        }
        BatchOrder order =
                new BatchOrder(packed, folder.resolve("unpacked"), folder.resolve("other"), LineForm.BRIEF, 2, false);
        run(order, NEVER);
        assertArrayEquals(expected, Files.readAllBytes(order.output()));
    }

    @Test
    void an_input_that_breaks_off_keeps_what_was_read_and_is_resumed() throws IOException {
        Path packed = folder.resolve("packed.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Cases.mixed(20_000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(whole, whole.length / 2));
        BatchOrder order = new BatchOrder(packed, output(), rejected(), LineForm.BRIEF, 2, true);

        BatchException broken = assertThrows(BatchException.class, () -> run(order, NEVER));
        assertEquals(BatchException.Kind.BROKEN, broken.kind());
        assertTrue(broken.problem().message().startsWith("`" + packed + "` cannot be read behind line "));
        assertTrue(Files.size(output()) > 0);
        // Mended, it has another size: nobody can know that it is the same.
        Files.write(packed, whole);
        assertEquals(
                "`" + packed + "` is not the input `" + output() + "` was begun with: its size has changed",
                refusal(order));
    }

    // Resumed

    @Test
    void whenever_it_ends_it_is_resumed_to_the_same_bytes() throws IOException {
        Files.writeString(input(), Cases.mixed(1_000) + Cases.line("the last one has no line feed"));
        BatchResult uninterrupted = run(order(2, false), NEVER);
        Snapshot expected = snapshot();
        expected.delete();

        // Behind the last checkpoint of each of them, a block was written already.
        List<Snapshot> moments = new ArrayList<>();
        Cases.batch(ALWAYS).run(order(2, false), (read, tally) -> moments.add(snapshot()));
        expected.assertIsThere();
        assertTrue(moments.size() > 10, () -> "moments: " + moments.size());
        for (Snapshot moment : moments) {
            for (String torn : List.of("", "{\"line\":", "x".repeat(10_000) + "\n")) {
                moment.restore(torn);
                BatchResult resumed = run(order(3, true), torn.isEmpty() ? ALWAYS : NEVER);
                expected.assertIsThere();
                assertEquals(uninterrupted.total(), resumed.total());
            }
        }
    }

    @Test
    void what_nobody_has_begun_begins_and_what_is_done_is_done() throws IOException {
        Files.writeString(input(), Cases.mixed(100));
        BatchResult first = runKilledAtTheVeryEnd(true);
        byte[] last = Files.readAllBytes(checkpoint());
        Files.delete(checkpoint());
        Snapshot expected = snapshot();
        Files.write(checkpoint(), last);
        BatchResult second = run(order(2, true), NEVER);
        expected.assertIsThere();
        assertEquals(Tally.NOTHING, first.before());
        assertEquals(first.total(), second.total());
        assertEquals(first.total(), second.before());
        assertFalse(Files.exists(checkpoint()));
    }

    @Test
    void a_finished_batch_leaves_nothing_but_what_it_wrote() throws IOException {
        Files.writeString(input(), Cases.mixed(100));
        run(order(2, false), NEVER);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(Set.of(input(), output(), rejected()), left.collect(Collectors.toSet()));
        }
        Snapshot expected = snapshot();
        Files.delete(output());
        Files.delete(rejected());
        run(order(2, false), NEVER);
        expected.assertIsThere();
    }

    @Test
    void a_checkpoint_whose_files_have_gone_is_no_obstacle() throws IOException {
        Files.writeString(input(), Cases.mixed(1_000));
        runKilledAtTheVeryEnd(false);
        String last = Files.readString(checkpoint());
        Files.delete(checkpoint());
        Snapshot expected = snapshot();
        for (String left : List.of(last, "{}")) {
            for (boolean isResumed : new boolean[] {false, true}) {
                expected.delete();
                Files.writeString(checkpoint(), left);
                BatchResult result = run(order(2, isResumed), NEVER);
                expected.assertIsThere();
                assertEquals(Tally.NOTHING, result.before());
                assertFalse(Files.exists(checkpoint()));
            }
        }
    }

    @Test
    void a_checkpoint_of_which_one_file_is_left_is_one() throws IOException {
        Files.writeString(input(), Cases.mixed(1_000));
        runKilledAtTheVeryEnd(false);
        long size = Files.size(output());
        Files.delete(output());
        assertEquals("`" + rejected() + "` is there already", refusal(order(2, false)));
        assertEquals(
                "`" + output() + "` is not as the last run left it: it has 0 bytes of " + size,
                refusal(order(2, true)));
    }

    // Refused

    @Test
    void nothing_is_written_over() throws IOException {
        Files.writeString(input(), Cases.mixed(100));
        runKilledAtTheVeryEnd(false);
        Snapshot before = snapshot();
        assertEquals("`" + output() + "` is there already", refusal(order(2, false)));
        before.assertIsThere();

        Files.delete(checkpoint());
        assertEquals("`" + output() + "` is there already", refusal(order(2, false)));
        assertEquals(
                "`" + output() + "` is finished, or no batch has begun it: there is no `" + output() + ".checkpoint`",
                refusal(order(2, true)));

        Files.delete(output());
        assertEquals("`" + rejected() + "` is there already", refusal(order(2, false)));
        assertFalse(Files.exists(output()));
    }

    @Test
    void an_input_is_never_an_output() throws IOException {
        Files.writeString(input(), Cases.mixed(100));
        for (boolean isResumed : new boolean[] {false, true}) {
            assertEquals(
                    "`" + input() + "` is the input",
                    refusal(new BatchOrder(input(), input(), rejected(), LineForm.BRIEF, 1, isResumed)));
            assertEquals(
                    "`" + input() + "` is the input",
                    refusal(new BatchOrder(input(), output(), input(), LineForm.BRIEF, 1, isResumed)));
            assertEquals(
                    "`--output` and `--rejected` are the same file",
                    refusal(new BatchOrder(input(), output(), output(), LineForm.BRIEF, 1, isResumed)));
        }
        assertEquals(Cases.mixed(100), Files.readString(input()));
    }

    @Test
    void two_batches_are_not_mixed() throws IOException {
        Files.writeString(input(), Cases.mixed(100));
        runKilledAtTheVeryEnd(false);
        Snapshot before = snapshot();

        Files.writeString(input(), Cases.mixed(100).replaceFirst("K-1", "K-2"));
        assertEquals(
                "`" + input() + "` is not the input `" + output()
                        + "` was begun with: what is in its first 100 lines has changed",
                refusal(order(2, true)));
        Files.writeString(input(), Cases.mixed(101));
        assertEquals(
                "`" + input() + "` is not the input `" + output() + "` was begun with: its size has changed",
                refusal(order(2, true)));
        Files.writeString(input(), Cases.mixed(100));

        assertEquals(
                "`" + output() + "` was begun with `--brief`, and this is with whole resolutions",
                refusal(new BatchOrder(input(), output(), rejected(), LineForm.FULL, 2, true)));
        String other = "`none` 1 (0001)";
        assertEquals(
                "`" + output() + "` was begun under policy `none` 1 (0000), and this is `none` 1 (0001)",
                assertThrows(
                                BatchException.class,
                                () -> new Batch("test", other, Cases::decide, NEVER).run(order(2, true), NOBODY))
                        .problem()
                        .message());
        assertEquals(
                "`" + output() + "` was begun with test, and this is newer",
                assertThrows(
                                BatchException.class,
                                () -> new Batch("newer", Cases.POLICIES, Cases::decide, NEVER)
                                        .run(order(2, true), NOBODY))
                        .problem()
                        .message());
        Path precious = Files.writeString(folder.resolve("precious"), "x".repeat(100_000));
        assertEquals(
                "`" + output()
                        + "` was begun with `rejected.jsonl` for the rejected lines, and this is with `precious`",
                refusal(new BatchOrder(input(), output(), precious, LineForm.BRIEF, 2, true)));
        assertEquals(
                "`" + precious + "` is finished, or no batch has begun it: there is no `" + folder.resolve("new")
                        + ".checkpoint`",
                refusal(new BatchOrder(input(), folder.resolve("new"), precious, LineForm.BRIEF, 2, true)));
        assertEquals(100_000, Files.size(precious));
        before.assertIsThere();

        long size = Files.size(output());
        Files.write(output(), Arrays.copyOf(Files.readAllBytes(output()), 100));
        assertEquals(
                "`" + output() + "` is not as the last run left it: it has 100 bytes of " + size,
                refusal(order(2, true)));
        Files.writeString(checkpoint(), "{}");
        assertEquals(
                "`" + output() + ".checkpoint` is no checkpoint of this version of makegood", refusal(order(2, true)));
    }

    @Test
    void two_runs_do_not_write_at_the_same_time() throws IOException {
        Files.writeString(input(), Cases.mixed(100));
        try (FileChannel channel = FileChannel.open(output(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            assertEquals("another run is writing `" + output() + "`", refusal(order(1, true)));
        }
        run(order(1, true), NEVER);
    }

    private BatchResult decide(String lines) throws IOException {
        Files.writeString(input(), lines);
        return run(order(2, false), NEVER);
    }

    private static BatchResult run(BatchOrder order, Duration checkpointEvery) {
        return Cases.batch(checkpointEvery).run(order, NOBODY);
    }

    /** Everything is written, and the last checkpoint still there. */
    private BatchResult runKilledAtTheVeryEnd(boolean isResumed) throws IOException {
        List<Snapshot> moments = new ArrayList<>();
        BatchResult result = Cases.batch(ALWAYS).run(order(2, isResumed), (read, tally) -> moments.add(snapshot()));
        // The end of the input is a block too, an empty one.
        moments.get(moments.size() - 1).restore("");
        return result;
    }

    private static String refusal(BatchOrder order) {
        BatchException refused = assertThrows(BatchException.class, () -> run(order, NEVER));
        assertEquals(BatchException.Kind.REFUSED, refused.kind());
        return refused.problem().message();
    }

    private BatchOrder order(int threads, boolean isResumed) {
        return new BatchOrder(input(), output(), rejected(), LineForm.BRIEF, threads, isResumed);
    }

    private Path input() {
        return folder.resolve("cases.jsonl");
    }

    private Path output() {
        return folder.resolve("decided.jsonl");
    }

    private Path rejected() {
        return folder.resolve("rejected.jsonl");
    }

    private Path checkpoint() {
        return new CheckpointFile(output()).file();
    }

    private Snapshot snapshot() {
        return Snapshot.of(output(), rejected());
    }
}
