package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.internal.reading.Json;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final String ACTUAL = """
            {"status": "FINAL",
             "decisions": [
               {"id": "I1/L1", "remedy": "REPLACEMENT", "costs": [{"payer": "PLATFORM", "bearer": "SELLER"}]},
               {"id": "I1/L2", "remedy": "REFUND_FULL", "amount": "USD 12.00"}],
             "communications": [{"channel": "CHAT", "points": ["GREET_BY_NAME", "STATE_REMEDY"]}],
             "followUps": [{"type": "RECHECK_AT", "decisionId": "I1/L1"}]}
            """;

    @Test
    void a_part_matches() {
        assertEquals("", differences("{}"));
        assertEquals("", differences("""
                {"status": "FINAL", "decisions": [{"id": "I1/L2", "amount": "USD 12.00"}, {"costs": [{"bearer": "SELLER"}]}],
                 "communications": [{"points": ["STATE_REMEDY"]}], "approval": null, "warnings": []}
                """));
    }

    @Test
    void the_element_with_the_same_id_is_meant() {
        assertEquals(
                "decisions[I1/L1].remedy (I1/L1): REFUND_FULL, got REPLACEMENT",
                differences("{\"decisions\": [{\"id\": \"I1/L1\", \"remedy\": \"REFUND_FULL\"}]}"));
        assertEquals(
                "decisions[I1/L1].costs (I1/L1): nothing, got [{payer: PLATFORM, bearer: SELLER}]",
                differences("{\"decisions\": [{\"id\": \"I1/L1\", \"costs\": null}]}"));
    }

    @Test
    void without_an_id_the_nearest_element_is_meant_if_it_has_anything_in_common() {
        assertEquals(
                "communications[1].points: STATE_RIGHTS, got [GREET_BY_NAME, STATE_REMEDY]",
                differences("{\"communications\": [{\"channel\": \"CHAT\", \"points\": [\"STATE_RIGHTS\"]}]}"));
        assertEquals(
                "followUps: {type: CARRIER_CLAIM}, got [{type: RECHECK_AT}]",
                differences("{\"followUps\": [{\"type\": \"CARRIER_CLAIM\"}]}"));
        assertEquals(
                "decisions: {id: I9, remedy: DECLINE}, got [{id: I1/L1, remedy: REPLACEMENT}, {id: I1/L2, remedy: REFUND_FULL}]",
                differences("{\"decisions\": [{\"id\": \"I9\", \"remedy\": \"DECLINE\"}]}"));
    }

    @Test
    void what_is_not_there_is_nothing() {
        assertEquals(
                "decisions[I1/L1].amount (I1/L1): USD 1.00, got nothing",
                differences("{\"decisions\": [{\"id\": \"I1/L1\", \"amount\": \"USD 1.00\"}]}"));
        assertEquals("approval: {level: LEAD}, got nothing", differences("{\"approval\": {\"level\": \"LEAD\"}}"));
    }

    private static String differences(String expected) {
        return Difference.between(tree(expected), tree(ACTUAL)).stream()
                .map(difference -> difference.place()
                        + (difference.decisionId() == null ? "" : " (" + difference.decisionId() + ")") + ": "
                        + Shorthand.of(difference.expected()) + ", got " + Shorthand.of(difference.got()))
                .collect(Collectors.joining("\n"));
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
