package io.makegood.replay;

import io.makegood.engine.Policy;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A policy as it was read, for whoever looks into its rules. */
record ReadRules(Bundle bundle, List<Rule> rules) {
    static ReadRules of(Policy policy) {
        Bundle bundle = BundleReader.read(policy.content().files(), new ArrayList<>());
        return new ReadRules(bundle, RuleReader.read(bundle, new DroolsLexer()));
    }
}
