package io.makegood.internal.mutation;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.rule.RuleBase;
import java.util.function.IntPredicate;

/** Cases by which a mistake may be noticed. */
public interface Suite {
    /** How many cases there are. */
    int size();

    /**
     * Decides cases by a policy, for one thread.
     *
     * @return whether what comes of a case, by its place from 0, is not what the policy without a mistake makes of it
     */
    IntPredicate noticing(Bundle bundle, RuleBase ruleBase);
}
