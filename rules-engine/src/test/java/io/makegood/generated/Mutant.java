package io.makegood.generated;

import io.makegood.engine.MadePolicy;
import io.makegood.engine.Policy;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.matching.SieveRulebook;
import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleText;
import java.util.List;

/**
 * The policy with one mistake in it.
 *
 * @param kind of mistake
 * @param where name of the rule, or of the parameter
 * @param what was changed, in a few words
 */
record Mutant(Kind kind, String where, String what, Bundle bundle, List<RuleText> rules) {
    /** Mistakes a policy author makes. */
    enum Kind {
        RULE_DROPPED,
        CONDITION_DROPPED,
        COMPARISON_FLIPPED,
        THRESHOLD_MOVED,
        REMEDY_SWAPPED
    }

    Policy policy() {
        return MadePolicy.of(bundle, SieveRulebook.of(rules, names -> {
            throw new IllegalStateException("not of the plain form: " + names);
        }));
    }

    /** For a list: where it is and what was changed. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ", `" + where + "`: " + what;
    }

    static RuleText with(RuleText text, String conditions, String consequence) {
        Rule rule = text.rule();
        return new RuleText(rule, text.variable(), conditions, consequence);
    }
}
