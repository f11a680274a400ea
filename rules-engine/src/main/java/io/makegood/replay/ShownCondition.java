package io.makegood.replay;

import io.makegood.internal.coverage.RuleConditions;
import io.makegood.internal.coverage.Shown;
import io.makegood.internal.problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a rule, and the documented cases that show that it matters.
 *
 * @param rule name of the rule
 * @param file of the rule, within the bundle
 * @param line where the condition stands
 * @param condition as it is written
 * @param firing the first case, with its step where it has several, in which the rule fires and would not without the condition; null when there is none
 * @param failing the first in which the rule does not fire for this condition alone; null when there is none
 * @since 0.1.0
 */
public record ShownCondition(
        String rule,
        String file,
        int line,
        String condition,
        @Nullable String firing,
        @Nullable String failing) {
    static ShownCondition of(Shown shown) {
        RuleConditions rule = shown.rule();
        return new ShownCondition(
                rule.rule().name(),
                rule.rule().span().file(),
                rule.line(shown.place()),
                rule.text(shown.place()),
                shown.firing(),
                shown.failing());
    }

    /** Whether it is shown to matter. */
    public boolean isShown() {
        return firing != null && failing != null;
    }

    /** In words, where it stands first. */
    @Override
    public String toString() {
        String about = "rule \"" + rule + "\": `" + condition + "` ";
        return Code.NOT_AS_DOCUMENTED
                .problem(about + inWords(), null)
                .in(file)
                .at(line, 1)
                .toString();
    }

    private String inWords() {
        if (isShown()) {
            return "is shown by " + firing + " and " + failing;
        }
        if (firing == null && failing == null) {
            return "is shown by no case";
        }
        return firing == null
                ? "keeps the rule from firing in " + failing + ", and in no case does the rule fire by it"
                : "lets the rule fire in " + firing + ", and in no case does it alone keep the rule from firing";
    }
}
