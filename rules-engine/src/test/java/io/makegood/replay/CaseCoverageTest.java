package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.engine.Policy;
import io.makegood.problem.CaseFileException;
import io.makegood.replay.CaseCoverage.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseCoverageTest {
    private static final Policy POLICY = Policy.customerFirst();

    @Test
    void without_a_case_nothing_is_touched_and_each_case_adds_to_it() {
        CaseCoverage.Builder builder = new CaseCoverage.Builder(POLICY);
        CaseCoverage before = builder.build();
        assertEquals(
                List.of("rules", "conditions", "thresholds", "principles", "sentences"),
                before.parts().stream().map(Part::name).toList());
        before.parts().forEach(part -> assertEquals(0, part.touched(), part.name()));

        for (DocumentedCase documented : Replay.of(POLICY).cases().subList(0, 10)) {
            builder.add(documented.id(), documented.facts());
            CaseCoverage now = builder.build();
            for (int i = 0; i < now.parts().size(); i++) {
                assertEquals(before.parts().get(i).total(), now.parts().get(i).total());
                assertTrue(before.parts().get(i).missing().size()
                        >= now.parts().get(i).missing().size());
            }
            before = now;
        }
        assertEquals(10, before.cases());
        before.parts().forEach(part -> assertTrue(part.percent() > 0, part.name()));
    }

    @Test
    void documented_cases_show_what_they_show_to_matter_and_serve_what_a_replay_says() {
        CaseCoverage coverage = CaseCoverage.ofDocumented(POLICY);
        Map<String, Part> parts = coverage.parts().stream().collect(Collectors.toMap(Part::name, part -> part));
        ReplayResult result = Replay.of(POLICY).runAll(each -> {});

        assertEquals(
                ConditionCoverage.of(POLICY).shown(), parts.get("conditions").touched());
        assertEquals(
                result.coverage().principlesServed().size(),
                parts.get("principles").touched());
        assertEquals(
                result.coverage().rulesSilent(),
                new TreeSet<>(parts.get("rules").missing()));
    }

    @Test
    void what_is_no_case_is_not_counted() {
        CaseCoverage.Builder builder = new CaseCoverage.Builder(POLICY);
        CaseFile caseFile = Replay.of(POLICY).cases().get(0).facts();
        CaseFile without = CaseFileBuilder.builder(caseFile).sellers(List.of()).build();

        assertThrows(CaseFileException.class, () -> builder.add("without", without));
        assertEquals(0, builder.build().cases());
    }
}
