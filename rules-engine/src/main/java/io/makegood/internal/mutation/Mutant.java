package io.makegood.internal.mutation;

import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy with one mistake in it.
 *
 * @param kind of mistake
 * @param where name of the rule, or of the parameter
 * @param was what was changed: a condition, a remedy, a number; empty when it was the whole rule
 * @param is what stands in its place; empty when nothing does
 * @param bundle the policy, with the parameter moved when that is the mistake
 * @param rules all of them, with the mistake
 * @param rule the rule without the mistake; null when a parameter was moved
 * @param instead the rule that stands in its place; null when it was dropped, or a parameter moved
 */
public record Mutant(
        Kind kind,
        String where,
        String was,
        String is,
        Bundle bundle,
        List<Rule> rules,
        @Nullable Rule rule,
        @Nullable Rule instead) {
    /** Mistakes a policy author makes. */
    public enum Kind {
        RULE_DROPPED,
        CONDITION_DROPPED,
        COMPARISON_FLIPPED,
        THRESHOLD_MOVED,
        REMEDY_SWAPPED
    }

    /** Its rules, compiled. */
    public RuleBase ruleBase() {
        return AlphaNetwork.of(rules, bundle.vocabulary());
    }

    /** What was changed, in a few words. */
    public String what() {
        return switch (kind) {
            case RULE_DROPPED -> "the whole rule";
            case CONDITION_DROPPED, COMPARISON_FLIPPED -> "`" + was + "`";
            case THRESHOLD_MOVED -> was + " to " + is;
            case REMEDY_SWAPPED -> was + " for " + is;
        };
    }

    /** For a list: where it is and what was changed. */
    @Override
    public String toString() {
        return Words.of(kind) + ", `" + where + "`: " + what();
    }
}
