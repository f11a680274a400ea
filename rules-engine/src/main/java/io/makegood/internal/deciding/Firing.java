package io.makegood.internal.deciding;

import io.makegood.casefile.CaseFact;
import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.rule.Rule;
import io.makegood.rules.ReportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said about a fact.
 *
 * @param rule the rule
 * @param fact the fact its conditions read; immutable, so that its values can be looked up when somebody asks
 * @param tuple what else it matched, by slot; empty for a rule that reads its own fact only
 * @param contribution what it said
 */
record Firing(Rule rule, Object fact, @Nullable Object[] tuple, Contribution contribution) {
    /** Whether it is told after another one: by the place of the rule, then by the keys of the facts it related. */
    boolean isAfter(Firing other) {
        int order = Integer.compare(rule.place(), other.rule.place());
        int slots = Math.min(tuple.length, other.tuple.length);
        for (int slot = 1; order == 0 && slot < slots; slot++) {
            order = key(tuple[slot]).compareTo(key(other.tuple[slot]));
        }
        return order > 0;
    }

    private static String key(@Nullable Object matched) {
        if (matched instanceof CaseFact fact) {
            return fact.key();
        }
        return matched instanceof ReportedClaim claim ? claim.getId() : "";
    }
}
