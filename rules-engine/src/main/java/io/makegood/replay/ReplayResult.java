package io.makegood.replay;

import java.util.List;

/**
 * What came of a replay.
 *
 * @param cases one for every case, in the order of their files
 * @param coverage what of the policy the cases touch
 */
public record ReplayResult(List<CaseResult> cases, Coverage coverage) {
    public ReplayResult {
        cases = List.copyOf(cases);
    }

    /** How many cases came out as documented. */
    public int green() {
        return (int) cases.stream().filter(CaseResult::isGreen).count();
    }

    /** Whether all did. */
    public boolean isGreen() {
        return green() == cases.size();
    }
}
