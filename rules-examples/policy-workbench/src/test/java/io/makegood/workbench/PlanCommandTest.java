package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.generatedcases.CaseGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    private static final int CASES = 60;
    private static final String SCRIPT = "<script>alert(\"1\")</script>";

    @TempDir
    static Path folder;

    private static Path old;
    private static Path changed;
    private static Path other;
    private static Path cases;

    private record Called(int code, String out, String err) {}

    @BeforeAll
    static void policies_and_cases_are_written() throws IOException {
        old = bundle("old", Map.of());
        changed = bundle(
                "changed",
                Map.of(
                        "policy.yaml",
                        text -> text.replaceFirst("(delayCredit:\\s+value: )5", "$18")
                                .replaceFirst("(deadlinePressureDays:\\s+value: )5", "$12"),
                        "messages/en.properties",
                        text -> text.replace("\nGREET_BY_NAME = ", "\nGREET_BY_NAME = " + SCRIPT + " ")));
        other = bundle("other", Map.of("policy.yaml", text -> text.replaceFirst("(delayCredit:\\s+value: )5", "$19")));
        List<String> lines = new ArrayList<>();
        for (int seed = 0; seed < CASES; seed++) {
            lines.add(CaseFiles.toJsonLine(CaseGenerator.of(seed)));
        }
        lines.add(7, "");
        lines.add(9, "{\"id\": \"none\"}");
        cases = folder.resolve("cases.jsonl");
        Files.write(cases, lines);
    }

    private interface Change {
        String of(String text);
    }

    private static Path bundle(String name, Map<String, Change> changes) throws IOException {
        Path bundle = folder.resolve(name);
        for (Map.Entry<String, String> file :
                Policy.customerFirst().content().files().entrySet()) {
            if (!file.getKey().startsWith("cases/")) {
                Path written = bundle.resolve(file.getKey());
                Files.createDirectories(written.getParent());
                Change change = changes.getOrDefault(file.getKey(), text -> text);
                Files.writeString(written, change.of(file.getValue()));
            }
        }
        return bundle;
    }

    private static Called plan(Path from, Path to, String... more) {
        List<String> arguments = new ArrayList<>(List.of("plan", from.toString(), to.toString(), "--no-exact"));
        arguments.addAll(List.of("--cases", cases.toString()));
        arguments.addAll(List.of(more));
        return makegood(arguments.toArray(String[]::new));
    }

    private static Called makegood(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Makegood.run(
                new Screen(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), false),
                arguments);
        return new Called(code, out.toString(), err.toString());
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text);
    }

    @Test
    void a_policy_against_itself_changes_nothing() {
        Called called = plan(old, old);

        assertEquals(0, called.code(), called.err());
        assertTrue(called.out().contains("\nEdits\n  none: both say the same\n"), called.out());
        assertTrue(called.out().contains("\nChanged\n  0 of 60 (0.0 %) cases\n"), called.out());
        assertTrue(called.out().contains("\nMoney\n  none is moved\n"), called.out());
        assertTrue(called.out().contains("  1 line that could not be read as a case\n    line 10: "), called.out());
    }

    @Test
    void it_is_the_same_to_the_byte_whatever_the_number_of_threads() throws IOException {
        List<String> plans = new ArrayList<>();
        for (String threads : List.of("1", "2", "5")) {
            Path html = folder.resolve("plan-" + threads + ".html");
            Called text = plan(old, changed, "--threads", threads, "--html", html.toString());
            Called json = plan(old, changed, "--threads", threads, "--json");
            assertEquals(0, text.code(), text.err());
            plans.add(text.out() + json.out() + Files.readString(html));
        }
        assertEquals(plans.get(0), plans.get(1));
        assertEquals(plans.get(0), plans.get(2));
    }

    @Test
    void it_is_sealed_and_adds_up() throws Exception {
        JsonNode plan = json(plan(old, changed, "--json").out());

        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(cases)));
        assertEquals(hash, plan.at("/cases/sha256").asText());
        assertEquals(
                Policy.load(changed).content().sha256(), plan.at("/new/sha256").asText());
        assertTrue(
                plan.at("/new/sha256").asText().startsWith(Policy.load(changed).fingerprint()));
        assertEquals(Version.NUMBER, plan.at("/library").asText());
        assertEquals(CASES + 1, plan.at("/cases/lines").asInt());
        assertEquals(CASES, plan.at("/cases/cases").asInt());
        assertEquals(1, plan.at("/cases/unread").asInt());
        assertEquals(3, plan.get("edits").size());
        int changedCases = 0;
        for (JsonNode cause : plan.get("byCause")) {
            changedCases += cause.get("cases").asInt();
            assertFalse(cause.at("/nearest/differences").isEmpty());
        }
        assertTrue(changedCases > 0);
        assertEquals(plan.at("/changed/cases").asInt(), changedCases);
    }

    @Test
    void a_packed_file_gives_the_same_numbers() throws IOException {
        Path packed = folder.resolve("cases.jsonl.gz");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            Files.copy(cases, gzip);
        }
        Files.write(packed, bytes.toByteArray());
        JsonNode plain = json(plan(old, changed, "--json").out());
        JsonNode unpacked = json(makegood(
                        "plan",
                        old.toString(),
                        changed.toString(),
                        "--cases",
                        packed.toString(),
                        "--no-exact",
                        "--json")
                .out());

        assertEquals(plain.get("changed"), unpacked.get("changed"));
        assertEquals(plain.get("byCause"), unpacked.get("byCause"));
    }

    @Test
    void what_was_accepted_passes_and_any_other_change_does_not() throws IOException {
        Path accepted = folder.resolve("accepted.jsonl");
        Called written = plan(old, changed, "--accept", accepted.toString());
        assertEquals(0, written.code(), written.err());
        String frozen = Files.readString(accepted);
        assertTrue(frozen.startsWith("{\"accepted\":"), frozen);
        assertTrue(frozen.contains(Policy.load(changed).content().sha256()), frozen);

        assertEquals(0, plan(old, changed, "--accept", accepted.toString()).code());
        assertEquals(0, plan(old, old, "--accept", accepted.toString()).code());
        Called others = plan(old, other, "--accept", accepted.toString());
        assertEquals(1, others.code());
        assertTrue(others.out().contains("not accepted: line "), others.out());
        assertTrue(others.out().contains(" did not come up\n"), others.out());
        assertEquals(frozen, Files.readString(accepted));
    }

    @Test
    void a_file_that_is_no_list_of_accepted_changes_is_refused() {
        Called called = plan(old, old, "--accept", cases.toString());

        assertEquals(2, called.code());
        assertTrue(called.err().startsWith("line 1 of `" + cases + "` is not as `--accept` writes it"), called.err());
    }

    @Test
    void a_page_shows_what_authors_and_customers_wrote_and_runs_none_of_it() throws Exception {
        Path html = folder.resolve("page.html");
        plan(old, changed, "--html", html.toString());
        String page = Files.readString(html);

        assertFalse(page.contains("<script"), "a script");
        assertTrue(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"));
        assertFalse(page.contains("http"), "something from elsewhere");
        // It is well-formed but for the elements that HTML leaves open.
        String xml = page.replaceFirst("<!DOCTYPE html>\n", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void cases_are_left_as_they_are_for_which_the_new_policy_does_not_hold() throws IOException {
        Path season = bundle(
                "season",
                Map.of(
                        "policy.yaml",
                        text -> "effectiveFrom: 1990-12-01\neffectiveTo: 1990-12-31\n"
                                + text.replaceFirst("(delayCredit:\\s+value: )5", "$18")));
        JsonNode all = json(plan(old, season, "--json").out());
        JsonNode inForce = json(plan(old, season, "--json", "--in-force").out());

        assertTrue(all.at("/changed/cases").asInt() > 0);
        assertEquals(0, inForce.at("/changed/cases").asInt());
        assertEquals(CASES, inForce.at("/cases/notInForce").asInt());
    }

    @Test
    void the_exact_part_is_in_it_unless_it_is_left_out() throws IOException {
        Path few = folder.resolve("few.jsonl");
        Files.write(few, Files.readAllLines(cases).subList(0, 3));
        Called called = makegood("plan", old.toString(), old.toString(), "--cases", few.toString());

        assertTrue(called.out().contains("for every case anyone can report: equivalent\n"), called.out());
        assertTrue(plan(old, old).out().contains("  left out (`--no-exact`)"));
    }

    @Test
    void a_file_without_a_case_is_no_plan() throws IOException {
        Path none = Files.writeString(folder.resolve("none.jsonl"), "{}\n");

        assertEquals(
                1,
                makegood("plan", old.toString(), old.toString(), "--cases", none.toString(), "--no-exact")
                        .code());
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        Called called = makegood(
                "plan",
                old.toString(),
                old.toString(),
                "--cases",
                folder.resolve("x").toString());

        assertEquals(2, called.code());
        assertTrue(called.err().startsWith("there is no file `"), called.err());
    }
}
