package io.makegood.internal.deciding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import org.junit.jupiter.api.Test;

class FiringLogTest {
    @Test
    void more_firings_than_a_decision_may_have_name_the_rule_that_was_one_too_many() {
        Rule rule = RuleReader.read(BundleReader.readResource("customer-first"), new DroolsLexer())
                .get(0);
        FiringLog.CurrentFiring current = new FiringLog.CurrentFiring();
        for (int i = 0; i < 1_000_000; i++) {
            current.fires(rule, "a fact", RuleBase.ALONE);
        }

        RuleFailure failure = assertThrows(RuleFailure.class, () -> current.fires(rule, "a fact", RuleBase.ALONE));

        assertEquals(
                "rule `" + rule.name() + "` (" + rule.span().file() + ":"
                        + rule.span().line() + ") broke down: more than 1000000 firings in one decision",
                failure.getMessage());
    }
}
