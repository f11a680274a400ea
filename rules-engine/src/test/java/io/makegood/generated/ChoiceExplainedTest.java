package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.MadePolicy;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Words;
import io.makegood.resolution.Act;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.RejectedAlternative;
import io.makegood.resolution.Resolution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the proof gives as the reason of a choice is so. */
class ChoiceExplainedTest {
    private static final int CASES = SampleSize.of("cases", 125);
    private static final String ASKED = "the customer asked for it";
    private static final String PREFERRED = "preferred on behalf of the highest principle";
    private static final String OFFERED = "offered on behalf of the highest principle";

    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void the_criterion_that_is_named_speaks_for_what_was_chosen() {
        explain(CustomerFirst.POLICY);

        assertTrue(seen.keySet().containsAll(List.of(ASKED, PREFERRED, OFFERED)), seen::toString);
    }

    /** Where no rule prefers anything, a wish is less than an offer. */
    @Test
    void a_remedy_that_is_only_offered_is_said_to_be_offered() {
        Bundle bundle = BundleReader.readResource("customer-first");
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer()).stream()
                .filter(rule -> !rule.actions().get(0).verb().getName().equals("prefer"))
                .toList();

        explain(MadePolicy.of(bundle, AlphaNetwork.of(rules)));

        assertTrue(seen.containsKey(OFFERED), seen::toString);
    }

    private void explain(Policy policy) {
        ResolutionEngine engine = ResolutionEngine.using(policy);
        for (long seed = 0; seed < CASES; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            Resolution resolution = engine.resolve(caseFile);
            for (Reason reason : resolution.rationale()) {
                if (reason.act() == Act.CHOSEN) {
                    check(caseFile, resolution, reason.decisionId(), reason.because());
                }
            }
            for (RejectedAlternative alternative : resolution.rejectedAlternatives()) {
                if (!alternative.vetoed()) {
                    String because = alternative.because();
                    check(caseFile, resolution, alternative.decisionId(), because.substring(because.indexOf(": ") + 2));
                }
            }
        }
    }

    private void check(CaseFile caseFile, Resolution resolution, String decisionId, String because) {
        LineDecision decision = resolution.decisions().stream()
                .filter(each -> each.id().equals(decisionId))
                .findFirst()
                .orElseThrow();
        boolean isSo = switch (because) {
            case ASKED ->
                caseFile.wishes().stream()
                        .anyMatch(wish -> wish.incidentId().equals(decision.incidentId())
                                && wish.remedy() == decision.remedyType());
            case PREFERRED -> isSaid(resolution, decision, "preferred: ");
            case OFFERED -> isSaid(resolution, decision, "offered: ");
            default -> true;
        };
        seen.merge(because, 1, Integer::sum);
        assertTrue(isSo, () -> "case " + caseFile.id() + ", " + decisionId + ": " + because);
    }

    private static boolean isSaid(Resolution resolution, LineDecision decision, String act) {
        return resolution.rationale().stream()
                .anyMatch(reason -> reason.decisionId().equals(decision.id())
                        && reason.act() == Act.PREFERRED
                        && reason.conclusion().equals(act + Words.of(decision.remedyType())));
    }
}
