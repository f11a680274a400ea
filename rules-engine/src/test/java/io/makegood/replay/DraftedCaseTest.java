package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import org.junit.jupiter.api.Test;

class DraftedCaseTest {
    private static final int CASES = SampleSize.of("cases", 25);
    private static final Policy POLICY = Policy.customerFirst();
    private static final ResolutionEngine ENGINE = ResolutionEngine.using(POLICY);
    private static final Replay REPLAY = Replay.of(POLICY);

    @Test
    void a_decided_case_is_drafted_read_again_and_comes_out_as_drafted() {
        for (int seed = 0; seed < CASES; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            DocumentedCase drafted = read(draft(caseFile));
            CaseResult result = REPLAY.run(drafted);

            assertEquals(caseFile, drafted.facts(), "seed " + seed);
            assertTrue(result.problems().isEmpty(), "seed " + seed + ": " + result.problems());
            assertTrue(
                    result.steps().get(0).isGreen(),
                    "seed " + seed + ": " + result.steps().get(0).mismatches());
            assertTrue(result.isToBeConfirmed(), "seed " + seed);
        }
    }

    @Test
    void a_draft_that_expects_another_remedy_is_no_longer_as_what_comes_out() {
        for (int seed = 0; seed < CASES; seed++) {
            String text = draft(CaseGenerator.of(seed));
            int steps = text.indexOf("steps:");
            String remedy = text.substring(steps).contains("remedy: REFUND_FULL") ? "REPLACEMENT" : "REFUND_FULL";
            String other =
                    text.substring(0, steps) + text.substring(steps).replaceAll("remedy: [A-Z_]+", "remedy: " + remedy);

            assertFalse(REPLAY.run(read(other)).steps().get(0).isGreen(), "seed " + seed);
        }
    }

    private static String draft(CaseFile caseFile) {
        return DocumentedCase.draft("DRAFT", "a draft", caseFile, ENGINE.resolve(caseFile));
    }

    private static DocumentedCase read(String text) {
        return DocumentedCase.read("draft.yaml", text, POLICY.vocabulary());
    }
}
