package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.engine.Policy;
import io.makegood.internal.bundle.SmallBundle;
import io.makegood.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything a documented case says is read when its policy is checked, and what it names has to be there. */
class PolicyCheckTest {
    private static final String RULES = """
            package small.assess
            import io.makegood.rules.*

            rule "it is late"
                @principle("safety-first")
                @because("it is so")
            when
                $claim : ReportedClaim()
            then
                $claim.find( "late" );
            end
            """;
    private static final String CASE = """
            id: A-1
            title: A lamp
            kind: unseen
            """ + LateLamp.FACTS + """
            steps:
              - when: it is reported
                expect: {decisions: [{id: I1/L1, findings: [late]}]}
                cites: [safety-first]
                never: [{wrong: another, principle: safety-first, matches: {decisions: [{id: I1/L1, findings: [late], fault: CUSTOMER}]}}]
              - when: nothing has come
                since: {clock: {now: 2020-03-03T10:00:00Z}, earlierResolutions: [{id: I1/L1#1, outcome: FAILED}]}
                expect: {decisions: [{id: I1/L1}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_case_that_names_what_there_is_is_fine() {
        assertEquals(List.of(), told("", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: I1/L1#1, outcome | id: I2/L1#1, outcome | 18:75: there is no earlier resolution `I2/L1#1`; maybe: `I1/L1#1`
            earlierResolutions: [{id: I1/L1#1, outcome: FAILED}] | incidents: [{id: I2, orderId: O9, lineIds: [L1], type: LATE, reportedAt: 2020-03-03T09:00:00Z}] | 18:79: there is no order `O9`; maybe: `O1`
            now: 2020-03-03T | now: 2020-03-01T | 18:26: `now` is `2020-03-01T10:00:00Z`, before the step before, which is at `2020-03-02T10:00:00Z`
            expect: {decisions: [{id: I1/L1, f | expect: {decisions: [{id: I2/L1, f | 14:31: the case has no incident `I2`; maybe: `I1/L1`
            findings: [late]}]} | findings: [alte]}]} | 14:49: no rule of the policy finds `alte`; maybe: `late`
            findings: [late], fault | findings: [lte], fault | 16:100: no rule of the policy finds `lte`; maybe: `late`
            principle: safety-first | principle: safety-fist | 16:41: the policy has no principle `safety-fist`; maybe: `safety-first`
            cites: [safety-first] | cites: [safety-fist] | 15:13: the policy has no principle `safety-fist`; maybe: `safety-first`
            """)
    void what_a_case_names_and_is_not_there_is_told(String before, String after, String problem) {
        assertEquals(List.of(problem), told(before, after));
    }

    @Test
    void a_case_that_expects_nothing_is_told() {
        String nothing = CASE.substring(0, CASE.indexOf("    expect:"));
        SmallBundle.in(folder).with("rules/assess/a.drl", RULES).with("cases/one.yaml", nothing);
        assertEquals(
                List.of("13:5: nothing has to come out of this case, whatever is decided; maybe: `expect: …`"), told());
    }

    @Test
    void a_case_that_cannot_be_read_is_known_by_its_id() {
        SmallBundle.in(folder)
                .with("rules/assess/a.drl", RULES)
                .with("cases/a.yaml", "id: 'B 1' # a comment\nsteps: [\n")
                .with("cases/b.yaml", "title: nobody\n")
                .with("cases/c.yaml", CASE);
        Replay replay = Replay.of(Policy.load(folder));
        assertEquals(List.of("B 1", folder.resolve("cases/b.yaml").toString(), "A-1"), replay.ids());
        CaseResult told = replay.run(List.of("B 1"), each -> {}).cases().get(0);
        assertEquals("a value is expected here", told.problems().get(0).message());
    }

    private List<String> told(String before, String after) {
        SmallBundle.in(folder)
                .with("rules/assess/a.drl", RULES)
                .with("cases/one.yaml", before.isEmpty() ? CASE : CASE.replace(before, after));
        return told();
    }

    private List<String> told() {
        return PolicyCheck.of(folder).errors().stream()
                .map(PolicyCheckTest::told)
                .toList();
    }

    private static String told(Problem problem) {
        return problem.line() + ":" + problem.column() + ": " + problem.message()
                + (problem.maybe() == null ? "" : "; maybe: " + problem.maybe());
    }
}
