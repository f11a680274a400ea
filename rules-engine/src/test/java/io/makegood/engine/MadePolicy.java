package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.rule.RuleBase;

/** Policies put together by tests. */
public final class MadePolicy {
    private MadePolicy() {}

    /** A policy of these rules, whatever the files of the bundle say. */
    public static Policy of(Bundle bundle, RuleBase ruleBase) {
        return new Policy(bundle, ruleBase);
    }
}
