package io.makegood.benchmarks.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.FortyPolicy;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.Resolution;
import org.junit.jupiter.api.Test;

class GrownPolicyTest {
    @Test
    void the_rules_that_are_added_change_nothing() {
        Policy grown = GrownPolicy.of(400);
        assertEquals(400, grown.rules().size());
        ResolutionEngine engine = ResolutionEngine.using(grown);
        ResolutionEngine forty = ResolutionEngine.using(FortyPolicy.load());
        for (CaseFile caseFile : FortyCases.caseFiles()) {
            Resolution expected = forty.resolve(caseFile);
            Resolution got = engine.resolve(caseFile);
            assertEquals(expected.decisions(), got.decisions(), caseFile.id());
            assertEquals(expected.rationale(), got.rationale(), caseFile.id());
        }
    }

    @Test
    void a_case_has_as_many_claims_as_lines() {
        ResolutionEngine engine = ResolutionEngine.using(FortyPolicy.load());
        assertEquals(50, engine.resolve(GrownCase.of(50, 20)).decisions().size());
        assertEquals(100, engine.resolve(GrownCase.of(100, 100)).decisions().size());
    }
}
