package io.makegood.replay;

import io.makegood.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of one documented case.
 *
 * @param id of the case; its file when no id can be made out
 * @param file where the case stands
 * @param documented the case; null when it could not be read
 * @param steps one for every step that could be decided, in order
 * @param problems why the case could not be read or decided; empty when it could
 */
public record CaseResult(
        String id, String file, @Nullable DocumentedCase documented, List<StepResult> steps, List<Problem> problems) {
    public CaseResult {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    /** Whether every step came out as documented, in a case that somebody stands for. */
    public boolean isGreen() {
        return isAsDocumented() && !isUnconfirmed();
    }

    /** Whether every step came out as documented in a case that nobody has confirmed. */
    public boolean isToBeConfirmed() {
        return isAsDocumented() && isUnconfirmed();
    }

    private boolean isAsDocumented() {
        return problems.isEmpty() && steps.stream().allMatch(StepResult::isGreen);
    }

    private boolean isUnconfirmed() {
        return documented != null && documented.kind() == DocumentedCase.Kind.UNCONFIRMED;
    }

    /** What was decided step by step, in a few words. */
    public String gist() {
        return steps.stream().map(StepResult::gist).collect(Collectors.joining(" -> "));
    }

    /** The case told step by step: what happened, what the customer gets, what is said, what happens next, and why. */
    public String story() {
        return Story.of(this, false);
    }

    /** As {@link #story()}, with the reasons for the remedies only. */
    public String storyInBrief() {
        return Story.of(this, true);
    }
}
