package io.makegood.internal.deciding;

import io.makegood.casefile.CaseFact;
import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said about a fact.
 *
 * @param rule the rule
 * @param matched the fact its conditions read, immutable, so that its values can be looked up when somebody asks; of a rule that relates facts, the
 *     tuple of them all, the rule's own first
 * @param contribution what it said
 */
public record Firing(Rule rule, Object matched, Contribution contribution) {
    /** The fact its conditions read. */
    public Object fact() {
        return matched instanceof Object[] tuple ? tuple[0] : matched;
    }

    /** What else it matched, by slot; empty for a rule that reads its own fact only. */
    @Nullable Object[] tuple() {
        return matched instanceof Object[] tuple ? tuple : RuleBase.ALONE;
    }

    /** Whether it is told after another one: by the place of the rule, then by the keys of the facts it related. */
    boolean isAfter(Firing other) {
        int order = Integer.compare(rule.place(), other.rule.place());
        if (order != 0 || !(matched instanceof Object[] tuple)) {
            return order > 0;
        }
        @Nullable Object[] others = other.tuple();
        for (int slot = 1; order == 0 && slot < tuple.length; slot++) {
            order = key(tuple[slot]).compareTo(key(others[slot]));
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
