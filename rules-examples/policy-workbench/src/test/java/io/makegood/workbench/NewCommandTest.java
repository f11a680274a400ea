package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is begun passes as it is, and what was there stays. */
class NewCommandTest {
    private static final List<String> PHASES = List.of("assess", "propose", "guard", "choose", "settle", "safeguard");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path bundle = Path.of("");

    @BeforeEach
    void begin() {
        bundle = folder.resolve("shop");
        assertEquals(0, makegood("new", "bundle", bundle.toString()), err::toString);
    }

    @Test
    void a_bundle_passes_and_its_case_comes_out_as_documented() {
        passes();
        assertEquals(0, makegood("replay", "--quiet", bundle.toString()), out::toString);
        assertEquals(2, makegood("new", "bundle", bundle.toString()));
    }

    @Test
    void everything_else_passes_as_well() {
        for (String phase : PHASES) {
            added("rule", "a rule to " + phase + " by", "--phase", phase);
        }
        added("principle", "keep-it-simple");
        added("incident", "INSTALLATION_FAILED");
        added("incident", "INSTALLATION_LATE");
        added("remedy", "TECHNICIAN_VISIT");
        added("case", "FIRST");
        added("language", "fr");
        passes();
    }

    @Test
    void what_is_added_leaves_the_rest_of_a_file_as_it_was() throws IOException {
        String before = "# ours\r\nincidents:\r\n  ONE: {matter: BAD_GOODS, means: one}\r\n\r\n# money\r\nremedies:\r\n"
                + "  SECOND: {gives: SERVICE, means: second}\r\n";
        Path file = Files.writeString(bundle.resolve("vocabulary.yaml"), before);
        added("incident", "TWO");

        String added = "  TWO:\r\n    matter: BAD_GOODS\r\n    means: what went wrong, in a few words\r\n";
        assertEquals(before.replace("means: one}\r\n", "means: one}\r\n" + added), Files.readString(file));
    }

    @Test
    void what_would_not_pass_leaves_everything_as_it_was() throws IOException {
        Files.writeString(bundle.resolve("vocabulary.yaml"), "incidents: {ONE: {matter: BAD_GOODS, means: one}}\n");
        Map<Path, String> before = files();

        assertEquals(1, makegood("new", "incident", "TWO", "--bundle", bundle.toString()));
        assertEquals(2, makegood("new", "incident", "two", "--bundle", bundle.toString()));
        assertEquals(2, makegood("new", "remedy", "REFUND_FULL", "--bundle", bundle.toString()));
        assertEquals(2, makegood("new", "principle", "made-good-at-once", "--bundle", bundle.toString()));
        assertEquals(2, makegood("new", "rule", "a \"rule\"", "--bundle", bundle.toString()));
        assertEquals(2, makegood("new", "rule", "a rule", "--phase", "chose", "--bundle", bundle.toString()));
        assertTrue(err.toString().contains("choose"), err::toString);
        assertEquals(2, makegood("new", "rule", "a rule", "--principle", "none", "--bundle", bundle.toString()));
        assertEquals(2, makegood("new", "rul", "a rule", "--bundle", bundle.toString()));
        assertTrue(err.toString().contains("rule"), err::toString);
        assertEquals(before, files());
    }

    @Test
    void who_watches_is_told_what_comes_out_otherwise() throws IOException, InterruptedException {
        StringWriter watched = new StringWriter();
        Thread watching = new Thread(() -> Makegood.run(screen(watched, watched), "watch", bundle.toString()));
        watching.start();
        waitFor("1 of 1 case as documented", watched);

        Path rules = bundle.resolve("rules/propose/remedies.drl");
        Files.writeString(rules, Files.readString(rules).replace("REFUND_FULL", "REPLACEMENT_UPGRADE"));
        waitFor("FAIL BROKEN-LAMP", watched);
        waitFor("BROKEN-LAMP: ", watched);
        waitFor("0 of 1 case as documented", watched);

        Files.writeString(rules, Files.readString(rules).replace("then", "than"));
        waitFor("remedies.drl:", watched);

        watching.interrupt();
        watching.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(watching.isAlive());
    }

    private static void waitFor(String text, StringWriter watched) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!watched.toString().contains(text)) {
            assertTrue(System.nanoTime() < end, () -> text + " is not in " + watched);
            Thread.sleep(20);
        }
    }

    private void added(String what, String name, String... more) {
        List<String> call = new ArrayList<>(List.of("new", what, name, "--bundle", bundle.toString()));
        call.addAll(List.of(more));
        assertEquals(0, makegood(call.toArray(String[]::new)), err::toString);
    }

    private void passes() {
        assertEquals(0, makegood("check", bundle.toString()), err::toString);
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(bundle)) {
            for (Path file : all.toList()) {
                files.put(file, Files.isDirectory(file) ? "" : Files.readString(file));
            }
        }
        return files;
    }

    private int makegood(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Makegood.run(screen(out, err), args);
    }

    private static Screen screen(StringWriter out, StringWriter err) {
        return new Screen(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), false);
    }
}
