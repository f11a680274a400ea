package io.makegood.internal.alpha;

import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule at the end of the network: when nothing has taken it out, it says what it says. */
final class RuleNode implements Node {
    private final Rule rule;
    private final VerbCall[] calls;
    private final Map<Attribute, AttributeTest> tests = new LinkedHashMap<>();

    /** A rule whose conditions are these tests. */
    RuleNode(Rule rule, List<AttributeTest> conditions, Attributes attributes) {
        this.rule = rule;
        this.calls = rule.actions().stream()
                .map(action -> VerbCall.of(rule.phase().fact(), action))
                .toArray(VerbCall[]::new);
        conditions.forEach(test -> tests.merge(attributes.of(test), test, AttributeTest::and));
    }

    @Override
    public Map<Attribute, AttributeTest> tests() {
        return tests;
    }

    @Override
    public boolean matches(Attribute attribute, @Nullable Object value) {
        AttributeTest test = tests.get(attribute);
        return test == null || test.values().contains(value);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    /** Its test of an attribute it tests. */
    AttributeTest test(Attribute attribute) {
        return Objects.requireNonNull(tests.get(attribute), "not tested");
    }

    @Override
    public void match(Object fact, AttributeValues values, RuleBase.Listener listener) {
        try {
            listener.fires(rule, fact);
            for (VerbCall call : calls) {
                call.say(fact);
            }
        } catch (RuleFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw RuleFailure.in(rule, e);
        }
    }
}
