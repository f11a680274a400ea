package io.makegood.internal.alpha;

import io.makegood.internal.joins.JoinedRule;
import io.makegood.internal.rule.Rule;

/** Where a rule goes when all conditions on its own fact hold. */
interface Agenda {
    /** The rule is about to say what it says of the fact. */
    void fires(Rule rule, Object fact);

    /** The rule asks more of the facts of the case, and fires for each tuple of them. */
    void joins(JoinedRule rule, Object fact);
}
