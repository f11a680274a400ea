package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.makegood.casefile.CaseFile;
import io.makegood.explain.Wanted;
import io.makegood.explain.Why;
import io.makegood.problem.QuestionException;
import io.makegood.vocabulary.RemedyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reasons can be asked for, and how the answer reads. */
class WhyQuestionsTest {
    private static final Policy POLICY = Policy.customerFirst();
    private static final ResolutionEngine ENGINE = ResolutionEngine.using(POLICY);

    private static CaseFile lamp() throws IOException {
        return CaseFiles.read("lamp.yaml", Files.readString(Path.of("..", "docs", "examples", "lamp.yaml")));
    }

    private static Why why(String wanted) throws IOException {
        return ENGINE.why(lamp(), null, POLICY.wanted(wanted));
    }

    @Test
    void without_anything_else_the_remedy_is_meant() throws IOException {
        Why why = ENGINE.why(lamp(), null);
        assertEquals(new Wanted.Remedy(RemedyType.REPLACEMENT), why.wanted());
        assertTrue(why.isEnough());
        assertEquals(why, why("REPLACEMENT"));
    }

    @Test
    void what_comes_with_a_remedy_is_so_because_of_the_remedy_and_of_facts() throws IOException {
        Why why = why("FASTEST_AVAILABLE");
        assertTrue(why.isEnough());
        assertEquals(
                List.of("daysUntilDeadline", "remedy", "replacementInTime"),
                why.facts().stream().map(Why.SufficientFact::what).toList());
        assertEquals("REPLACEMENT", why.facts().get(1).value());
        assertEquals(List.of(), why.facts().get(1).places());
        assertFalse(why.facts().get(0).places().isEmpty());

        JsonNode json = JsonMapper.builder().build().readTree(Explanations.toJson(why));
        assertEquals("shipBy.FASTEST_AVAILABLE", json.get("wanted").asText());
        assertEquals(
                "up to deadlinePressureDays (5)",
                json.get("facts").get(0).get("range").asText());
    }

    @Test
    void what_nobody_says_is_so_because_nobody_says_otherwise() throws IOException {
        Why why = why("ReturnRequirement.NOT_REQUIRED");
        assertTrue(why.isEnough());
        assertTrue(why.facts().stream().anyMatch(fact -> fact.what().equals("type")));
    }

    @Test
    void what_was_found_and_what_fired_has_reasons_as_well() throws IOException {
        assertTrue(why("the deadline presses").isEnough());
        assertTrue(why("FaultParty.CARRIER").isEnough());
        assertTrue(why("a date close ahead presses").isEnough());
    }

    @Test
    void what_the_space_does_not_tell_is_said_to_be_open() throws IOException {
        Why why = why("ProofOfDelivery.NONE");
        assertFalse(why.isEnough());
        assertEquals(List.of(), why.facts());
    }

    @Test
    void what_did_not_come_out_has_no_reason() {
        assertEquals(
                "refund full did not come out for I1/L1",
                assertThrows(QuestionException.class, () -> why("REFUND_FULL"))
                        .problem()
                        .message());
        assertThrows(QuestionException.class, () -> ENGINE.why(lamp(), null, new Wanted.Rule("no such rule")));
    }
}
