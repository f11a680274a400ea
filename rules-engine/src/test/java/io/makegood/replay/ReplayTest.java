package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.engine.Policy;
import io.makegood.problem.CaseFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three cases under the built-in policy: one as documented, one not, one that cannot be read. */
class ReplayTest {
    @TempDir
    private static Path folder;

    private static ReplayResult result;
    private static final List<String> TOLD = new ArrayList<>();

    @BeforeAll
    static void replay() throws IOException, URISyntaxException {
        Path builtIn = Path.of(Objects.requireNonNull(Policy.class.getResource("/io/makegood/policies/customer-first"))
                .toURI());
        try (Stream<Path> files = Files.walk(builtIn)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(builtIn.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.getParent().endsWith("cases")) {
                    Files.copy(file, copy);
                }
            }
        }
        String lamp = DocumentedCaseTest.LAMP.substring(0, DocumentedCaseTest.LAMP.indexOf("steps:"));
        Files.writeString(folder.resolve("cases/a.yaml"), lamp + """
                steps:
                  - when: it is reported
                    expect:
                      decisions:
                        - {id: I1/L1, incident: DAMAGED_IN_TRANSIT, amount: GBP 20.00}
                """);
        Files.writeString(folder.resolve("cases/b.yaml"), lamp.replace("T-1", "T-2") + """
                steps:
                  - when: it is reported
                    expect:
                      decisions:
                        - {id: I1/L1, remedy: REPLACEMENT}
                    cites: [gratitude-loop, customer-gets-it-his-wa]
                    never:
                      - wrong: money
                        matches: {decisions: [{amount: GBP 20.00}]}
                      - wrong: greeting nobody
                        says: aNN
                """);
        Files.writeString(folder.resolve("cases/c.yaml"), lamp.replace("GBP 20.00", "20.00"));
        result = Replay.of(Policy.load(folder)).runAll(each -> TOLD.add(each.id()));
    }

    @Test
    void every_case_is_told_of_and_counted() {
        assertEquals(List.of("T-1", "T-2", "T-1"), TOLD);
        assertEquals(1, result.green());
        assertFalse(result.isGreen());
    }

    @Test
    void a_case_as_documented_is_green() {
        CaseResult green = result.cases().get(0);
        assertTrue(green.isGreen(), () -> green.steps().toString() + green.problems());
        assertTrue(green.gist().contains("refund"), green::gist);
        assertTrue(green.story()
                .startsWith("T-1: A broken lamp\n\nIt came broken.\n\n2 Mar 2020, 10:00: it is reported\n"));
    }

    @Test
    void mismatches_say_what_and_why() {
        List<Mismatch> mismatches = result.cases().get(1).steps().get(0).mismatches();
        assertEquals(
                List.of("decisions[I1/L1].remedy", "cites", "cites", "never: money", "never: greeting nobody"),
                mismatches.stream().map(Mismatch::place).toList());
        assertEquals("REPLACEMENT", mismatches.get(0).expected());
        assertEquals("REFUND_FULL", mismatches.get(0).got());
        assertTrue(mismatches.get(0).why().contains("replacement was ruled out: "), mismatches.get(0)::why);
        assertTrue(mismatches.get(1).why().contains("did not fire"), mismatches.get(1)::why);
        assertEquals("just that, for I1/L1", mismatches.get(3).got());
        assertTrue(mismatches.get(4).got().contains("Ann"), mismatches.get(4)::got);
    }

    @Test
    void a_principle_the_policy_does_not_have_is_a_problem() {
        assertEquals(
                folder.resolve("cases/b.yaml") + ":29:29: the policy has no principle `customer-gets-it-his-wa`"
                        + " (at /steps/0/cites/1)\n"
                        + "  maybe: `customer-gets-it-his-way`",
                result.cases().get(1).problems().get(0).toString());
    }

    @Test
    void a_case_that_cannot_be_read_is_a_result() {
        CaseResult malformed = result.cases().get(2);
        assertNull(malformed.documented());
        assertFalse(malformed.isGreen());
        assertTrue(
                malformed.problems().stream().anyMatch(problem -> problem.line() == 18),
                () -> malformed.problems().toString());
        assertTrue(malformed.story().startsWith(folder.resolve("cases/c.yaml") + " cannot be read"));
    }

    @Test
    void a_list_of_cases_is_whole_or_none() {
        Replay replay = Replay.of(Policy.load(folder));
        CaseFileException e = assertThrows(CaseFileException.class, replay::cases);
        assertEquals(result.cases().get(2).problems(), e.problems());
        assertEquals(3, replay.size());
    }

    @Test
    void cases_lie_in_any_folder(@TempDir Path elsewhere) throws IOException {
        Path cases = Files.createDirectories(elsewhere.resolve("more/lamps"));
        Files.copy(folder.resolve("cases/a.yaml"), cases.resolve("a.yaml"));
        Files.writeString(
                elsewhere.resolve("c.yaml"),
                Files.readString(folder.resolve("cases/c.yaml")).replace("T-1", "T-3"));
        Files.write(elsewhere.resolve("d.yaml"), new byte[] {'i', 'd', ':', (byte) 0xE4});
        Files.writeString(elsewhere.resolve("README.md"), "what these are");
        Files.copy(folder.resolve("cases/b.yaml"), elsewhere.resolve(".#b.yaml"));

        List<CaseResult> read =
                Replay.of(Policy.load(folder), elsewhere).runAll(each -> {}).cases();

        assertEquals(
                List.of(
                        elsewhere.resolve("c.yaml").toString(),
                        elsewhere.resolve("d.yaml").toString(),
                        cases.resolve("a.yaml").toString()),
                read.stream().map(CaseResult::file).toList());
        assertEquals(
                List.of(false, false, true),
                read.stream().map(CaseResult::isGreen).toList());
        assertTrue(read.get(0).problems().toString().contains("c.yaml:18:"), read.get(0)::toString);
        assertEquals(
                elsewhere.resolve("d.yaml")
                        + ":1:4: byte 4 of the file, 0xE4, is no UTF-8\n  maybe: save the file as UTF-8",
                read.get(1).problems().get(0).toString());
        assertThrows(UncheckedIOException.class, () -> Replay.of(Policy.load(folder), elsewhere.resolve("nowhere")));
    }

    @Test
    void coverage_counts_what_the_cases_touch() {
        Coverage coverage = result.coverage();
        assertTrue(coverage.principlesCited().contains("gratitude-loop"));
        assertFalse(coverage.rulesFired().isEmpty());
        assertFalse(coverage.rulesSilent().isEmpty());
        assertTrue(coverage.rulesFired().stream().noneMatch(coverage.rulesSilent()::contains));
        assertFalse(coverage.principlesUntouched().contains("gratitude-loop"));
    }
}
