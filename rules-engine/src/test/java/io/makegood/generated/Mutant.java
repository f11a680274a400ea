package io.makegood.generated;

import io.makegood.engine.MadePolicy;
import io.makegood.engine.Policy;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy with one mistake in it.
 *
 * @param kind of mistake
 * @param where name of the rule, or of the parameter
 * @param what was changed, in a few words
 * @param instead the rule that stands in the place of the one of that name; null when a rule was dropped or a parameter moved
 */
record Mutant(
        Kind kind,
        String where,
        String what,
        Bundle bundle,
        List<Rule> rules,
        @Nullable Rule instead) {
    /** Mistakes a policy author makes. */
    enum Kind {
        RULE_DROPPED,
        CONDITION_DROPPED,
        COMPARISON_FLIPPED,
        THRESHOLD_MOVED,
        REMEDY_SWAPPED
    }

    Policy policy() {
        return MadePolicy.of(bundle, AlphaNetwork.of(rules));
    }

    /** For a list: where it is and what was changed. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ", `" + where + "`: " + what;
    }
}
