package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.problem.ResolutionException;
import io.makegood.replay.CaseResult;
import io.makegood.replay.Replay;
import io.makegood.replay.StepResult;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Vocabulary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A resolution that was kept reads back as it was, or says why it cannot. */
class ResolutionReadTest {
    private static final int CASES = SampleSize.of("cases", 80);

    private static final Policy POLICY = Policy.customerFirst();
    private static final ResolutionEngine ENGINE = ResolutionEngine.using(POLICY);
    private static final String ONE = Resolutions.toJsonLine(ENGINE.resolve(CaseGenerator.of(1)));

    @Test
    void generated_cases_read_back_equal() {
        for (long seed = 0; seed < CASES; seed++) {
            assertReadsBack(ENGINE.resolve(CaseGenerator.of(seed)), Vocabulary.builtIn(), "seed " + seed);
        }
    }

    @Test
    void documented_cases_read_back_equal() {
        for (CaseResult result : Replay.of(POLICY).runAll(each -> {}).cases()) {
            for (StepResult step : result.steps()) {
                assertReadsBack(step.resolution(), POLICY.vocabulary(), result.id());
            }
        }
    }

    private static void assertReadsBack(Resolution resolution, Vocabulary vocabulary, String which) {
        String json = Resolutions.toJson(resolution);
        Resolution read = Resolutions.read(json, vocabulary);
        assertEquals(resolution, read, which);
        assertEquals(json, Resolutions.toJson(read), which);
    }

    @Test
    void every_resolution_says_which_library_wrote_it_and_in_which_form() {
        Resolution resolution = Resolutions.read(ONE);
        assertEquals(Resolution.SCHEMA_VERSION, resolution.schemaVersion());
        assertTrue(!resolution.libraryVersion().isBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "customerEffortSteps":       | "more": 1, "customerEffortSteps":    | `more` is not known here (at /more)
            "policy":{"name":            | "policy":{"house": 1, "name":        | `house` is not known here (at /policy/house)
            "evaluatedAt":"2             | "evaluatedAt":"yesterday 2           | /evaluatedAt
            "status":"                   | "status":"NOT_                       | /status
            "remedy":"                   | "remedy":"OWN_                       | is none of what is known here, expected a term of the policy that decided
            "incidentId":                | "incident_id":                       | `incident_id` is not known here
            "fault":                     | "basis":                             | /decisions/0
            """)
    void what_cannot_be_read_is_told(String right, String wrong, String told) {
        assertTrue(ONE.contains(right), ONE);
        String json = ONE.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        ResolutionException refused = assertThrows(ResolutionException.class, () -> Resolutions.read(json));
        assertTrue(refused.getMessage().contains(told), refused.getMessage());
    }

    @Test
    void what_is_missing_is_told() {
        String json = ONE.replaceFirst("\"zone\":\"[^\"]*\",", "");
        ResolutionException refused = assertThrows(ResolutionException.class, () -> Resolutions.read(json));
        assertEquals("`zone` is missing", refused.getMessage());
        assertThrows(ResolutionException.class, () -> Resolutions.read("null"));
        assertThrows(ResolutionException.class, () -> Resolutions.read("[]"));
        assertThrows(ResolutionException.class, () -> Resolutions.read(""));
        assertThrows(ResolutionException.class, () -> Resolutions.read(ONE + "x"));
    }

    @Test
    void a_later_form_is_told_by_its_version() {
        String later = ONE.replace(
                "\"schemaVersion\":" + Resolution.SCHEMA_VERSION,
                "\"schemaVersion\":" + (Resolution.SCHEMA_VERSION + 1) + ",\"carbon\":\"2 kg\"");
        ResolutionException refused = assertThrows(ResolutionException.class, () -> Resolutions.read(later));
        assertTrue(
                refused.getMessage()
                        .endsWith(
                                "`carbon` is not known here (at /carbon)\n  maybe: a later version of Makegood: this is"
                                        + " written in form 2, and this one reads up to 1"),
                refused.getMessage());
    }

    @Test
    void what_does_not_fit_is_no_decision() {
        String refund = null;
        for (long seed = 0; refund == null; seed++) {
            String json = Resolutions.toJsonLine(ENGINE.resolve(CaseGenerator.of(seed)));
            refund = json.contains("\"status\":\"FINAL\",\"remedy\":\"REFUND_FULL\",\"amount\"") ? json : null;
        }
        String nothing = refund.replaceFirst("(\"REFUND_FULL\"),\"amount\":\"[^\"]*\"", "$1");
        String waiting = refund.replaceFirst("FINAL(\",\"remedy\":\"REFUND_FULL)", "PROVISIONAL$1");
        for (String wrong : new String[] {nothing, waiting}) {
            ResolutionException refused = assertThrows(ResolutionException.class, () -> Resolutions.read(wrong));
            assertTrue(refused.getMessage().contains("decision `"), refused.getMessage());
        }
    }
}
