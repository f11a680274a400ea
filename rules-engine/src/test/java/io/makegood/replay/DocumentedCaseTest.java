package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.problem.CaseFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedCaseTest {

    static final String LAMP = """
            id: T-1
            title: A broken lamp
            kind: positive
            told: >-
              It came broken.
            assumed:
              clock/now: not told
            facts:
              clock: {now: 2020-03-02T10:00:00Z, zone: Europe/London}
              customer: {id: C1, name: Ann, country: GB}
              sellers:
                - {id: P, displayName: Platform, type: PLATFORM}
              orders:
                - id: O1
                  placedAt: 2020-02-20T10:00:00Z
                  currency: GBP
                  lines:
                    - {id: L1, sellerId: P, sku: LAMP, title: Lamp, quantity: 1, unitPrice: GBP 20.00}
                    - {id: L2, sellerId: P, sku: BULB, title: Bulb, quantity: 2, unitPrice: GBP 3.00}
              incidents:
                - {id: I1, orderId: O1, lineIds: [L1], type: DAMAGED_IN_TRANSIT, reportedAt: 2020-03-02T09:00:00Z}
              wishes:
                - {incidentId: I1, remedy: REPLACEMENT}
            steps:
              - when: it is reported
                expect:
                  status: FINAL
                  decisions:
                    - {id: I1/L1, remedy: REPLACEMENT}
                cites: [believe-the-customer]
                never:
                  - wrong: money
                    matches: {decisions: [{remedy: REFUND_FULL}]}
                  - wrong: police
                    principle: never-require-proof-of-non-receipt
                    says: police
              - when: a day later
                since:
                  clock: {now: 2020-03-03T10:00:00Z}
                  orders:
                    - id: O1
                      lines:
                        - {id: L2, status: OPEN}
                  wishes:
                    - {incidentId: I1, remedy: REFUND_FULL}
                expect: {status: FINAL}
            """;

    @Test
    void a_case_is_read_with_its_steps() {
        DocumentedCase lamp = DocumentedCase.read("cases/lamp.yaml", LAMP);
        assertEquals("T-1", lamp.id());
        assertEquals(DocumentedCase.Kind.POSITIVE, lamp.kind());
        assertEquals("It came broken.", lamp.told());
        assertEquals("not told", lamp.assumed().get("clock/now"));
        assertEquals("Ann", lamp.facts().customer().name());
        assertEquals(2, lamp.steps().size());
        assertEquals(List.of("believe-the-customer"), lamp.steps().get(0).cites());
        assertEquals(List.of("money", "police"), lamp.steps().get(0).wrongs());
    }

    @Test
    void everything_wrong_is_said_with_its_place() {
        String text = LAMP.replace("told: >-", "tolt: >-")
                .replace("kind: positive", "kind: postive")
                .replace("name: Ann", "nam: Ann")
                .replace("{remedy: REFUND_FULL}]}", "{remdy: REFUND_FULL}]}")
                .replace("id: I1/L1, remedy: REPLACEMENT", "id: I1/L1, remedy: REPLACEMNT")
                .replace("{id: L2, status: OPEN}", "{id: L2, staus: OPEN}");
        assertEquals("""
                lamp.yaml:3:7: `kind` cannot be `postive` (at /kind)
                  maybe: `positive`
                lamp.yaml:4:1: `tolt` is not known here (at /tolt)
                  maybe: `told`
                lamp.yaml:10:22: `nam` is not known here (at /facts/customer/nam)
                  maybe: `name`
                lamp.yaml:29:31: `remedy` cannot be `REPLACEMNT` (at /steps/0/expect/decisions/0/remedy)
                  maybe: `REPLACEMENT`
                lamp.yaml:33:32: `remdy` is not known here (at /steps/0/never/0/matches/decisions/0/remdy)
                  maybe: `remedy`
                lamp.yaml:43:24: `staus` is not known here (at /steps/1/since/orders/0/lines/0/staus)
                  maybe: `status`""", problems(text));
    }

    @Test
    void what_never_is_needs_one_way_to_tell() {
        String text = LAMP.replace("        matches: {decisions: [{remedy: REFUND_FULL}]}\n", "")
                .replace("        says: police", "        says: police\n        matches: {}");
        assertEquals("""
                lamp.yaml:32:9: what must never be is said either by `matches` or by `says` (at /steps/0/never/0)
                lamp.yaml:33:9: what must never be is said either by `matches` or by `says` (at /steps/0/never/1)""", problems(text));
    }

    @Test
    void broken_yaml_is_said_as_for_case_files() {
        assertTrue(problems("id: T-1\n  title: x\n").startsWith("lamp.yaml:2:3: "), problems("id: T-1\n  title: x\n"));
        assertEquals("lamp.yaml:1:1: the file is empty", problems(""));
        assertEquals(
                "lamp.yaml:1:1: this is no documented case: expected `id`, `title`, `facts`, `steps`",
                problems("- a\n"));
    }

    @Test
    void the_first_step_has_nothing_before_it() {
        String text =
                LAMP.replace("  - when: it is reported\n", "  - when: it is reported\n    since: {contact: null}\n");
        assertEquals(
                "lamp.yaml:26:12: nothing can have happened since the step before: this is the first (at /steps/0/since)\n"
                        + "  maybe: put it into `facts`",
                problems(text));
    }

    static Stream<Path> bundled() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(DocumentedCase.class.getResource("/io/makegood/policies/customer-first/cases"))
                        .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().collect(Collectors.toList()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void the_bundled_cases_are_read(Path file) {
        try {
            DocumentedCase documented = DocumentedCase.read(file.getFileName().toString(), Files.readString(file));
            assertFalse(documented.steps().isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String problems(String text) {
        CaseFileException e = assertThrows(CaseFileException.class, () -> DocumentedCase.read("lamp.yaml", text));
        return e.getMessage();
    }
}
