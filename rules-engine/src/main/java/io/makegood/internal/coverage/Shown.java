package io.makegood.internal.coverage;

import org.jspecify.annotations.Nullable;

/**
 * A condition of a rule, and the cases that show that it matters.
 *
 * @param place of the condition in the rule
 * @param firing the first case in which the rule fires and would not without it; null when there is none
 * @param failing the first case in which the rule does not fire for it alone; null when there is none
 */
public record Shown(
        RuleConditions rule,
        int place,
        @Nullable String firing,
        @Nullable String failing) {
    /** Whether both are there. */
    public boolean isShown() {
        return firing != null && failing != null;
    }
}
