package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.casefile.CaseFile;
import io.makegood.problem.CaseFileException;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.RemedyType;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SinceTest {

    @Test
    void fields_merge_and_facts_merge_with_the_one_they_speak_of() {
        CaseFile after = merged(DocumentedCaseTest.LAMP);
        assertEquals(Instant.parse("2020-03-03T10:00:00Z"), after.clock().now());
        assertEquals("Europe/London", after.clock().zone().getId());
        assertEquals(2, after.orders().get(0).lines().size());
        assertEquals(LineStatus.OPEN, after.orders().get(0).lines().get(1).status());
        assertEquals("Bulb", after.orders().get(0).lines().get(1).title());
        assertEquals(1, after.wishes().size());
        assertEquals(RemedyType.REFUND_FULL, after.wishes().get(0).remedy());
    }

    @Test
    void a_wish_for_one_line_takes_the_place_of_the_wish_for_all() {
        String text = DocumentedCaseTest.LAMP.replace(
                "- {incidentId: I1, remedy: REFUND_FULL}", "- {incidentId: I1, lineIds: [L1], remedy: REFUND_FULL}");
        assertEquals(1, merged(text).wishes().size());
        assertEquals(Set.of("L1"), merged(text).wishes().get(0).lineIds());
    }

    @Test
    void null_takes_away() {
        String text = DocumentedCaseTest.LAMP
                .replace("  wishes:\n    - {incidentId: I1, remedy: REPLACEMENT}", "  contact: {channel: CHAT}")
                .replace("      wishes:\n        - {incidentId: I1, remedy: REFUND_FULL}", "      contact: null");
        assertNull(merged(text).contact());
    }

    @Test
    void problems_name_the_place_in_the_documented_case() {
        String text = DocumentedCaseTest.LAMP.replace("{id: L2, status: OPEN}", "{id: L3, status: OPEN}");
        CaseFileException e = assertThrows(CaseFileException.class, () -> merged(text));
        assertEquals(43, e.problems().get(0).line());
        assertEquals("lamp.yaml", e.problems().get(0).file());
    }

    @Test
    void only_a_resolution_there_was_can_have_an_outcome() {
        String text = DocumentedCaseTest.LAMP.replace(
                "      wishes:\n        - {incidentId: I1, remedy: REFUND_FULL}",
                "      earlierResolutions:\n        - {id: \"I1/L1#1\", outcome: SOLVED}");
        CaseFileException e = assertThrows(CaseFileException.class, () -> merged(text));
        assertEquals(
                "lamp.yaml:45:16: there is no earlier resolution `I1/L1#1` (at /steps/1/since/earlierResolutions/0/id)",
                e.getMessage());
    }

    private static CaseFile merged(String text) {
        DocumentedCase documented = DocumentedCase.read("lamp.yaml", text);
        Since since = Objects.requireNonNull(documented.steps().get(1).since());
        return since.mergedInto(documented.facts(), "lamp.yaml");
    }
}
