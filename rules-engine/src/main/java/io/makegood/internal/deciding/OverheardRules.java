package io.makegood.internal.deciding;

import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Rules that somebody listens to.
 *
 * @param listener is told before whoever started them
 */
record OverheardRules(RuleBase of, RuleBase.Listener listener) implements RuleBase {
    @Override
    public List<Rule> rules() {
        return of.rules();
    }

    @Override
    public Session start(int claims, IntFunction<ReportedClaim> reported, Listener starter) {
        return of.start(claims, reported, (rule, fact, tuple) -> {
            listener.fires(rule, fact, tuple);
            starter.fires(rule, fact, tuple);
        });
    }
}
