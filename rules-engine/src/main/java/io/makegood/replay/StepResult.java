package io.makegood.replay;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.messages.AgentWords;
import io.makegood.internal.rendering.DecisionSummary;
import io.makegood.resolution.Resolution;
import java.util.List;

/**
 * What came of one step.
 *
 * @param step the step
 * @param caseFile the facts at the step
 * @param resolution what was decided
 * @param mismatches what is not as documented
 */
public record StepResult(Step step, CaseFile caseFile, Resolution resolution, List<Mismatch> mismatches) {
    public StepResult {
        mismatches = List.copyOf(mismatches);
    }

    /** Whether everything is as documented. */
    public boolean isGreen() {
        return mismatches.isEmpty();
    }

    /** What was decided, in a few words. */
    public String gist() {
        return DecisionSummary.of(resolution, AgentWords.neutral());
    }
}
