package io.makegood.internal.alpha;

import io.makegood.internal.joins.JoinedRule;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule at the end of the network: when nothing has taken it out, it says what it says. */
final class RuleNode implements Node {
    private final Rule rule;
    /** Null until it fires for the first time: most rules never do. Threads that come together may link its verbs twice. */
    private @Nullable Calls calls;
    /** Null for a rule that reads its own fact only. */
    private final @Nullable JoinedRule joined;

    private final Map<Attribute, AttributeTest> tests = new LinkedHashMap<>();

    /** A rule whose conditions are these tests. */
    RuleNode(Rule rule, List<AttributeTest> conditions, Attributes attributes, @Nullable JoinedRule joined) {
        this.rule = rule;
        this.joined = joined;
        conditions.forEach(test -> tests.merge(attributes.of(test), test, AttributeTest::and));
    }

    /** What it says; whoever sees this object sees all of it. */
    private static final class Calls {
        private final VerbCall[] inOrder;

        Calls(Rule rule) {
            this.inOrder = rule.actions().stream()
                    .map(action -> VerbCall.of(rule.phase().fact(), action))
                    .toArray(VerbCall[]::new);
        }
    }

    private VerbCall[] calls() {
        Calls known = calls;
        if (known == null) {
            known = new Calls(rule);
            calls = known;
        }
        return known.inOrder;
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
    public void match(Object fact, AttributeValues values, Agenda agenda) {
        if (joined != null) {
            agenda.joins(joined, fact);
            return;
        }
        try {
            agenda.fires(rule, fact);
            for (VerbCall call : calls()) {
                call.say(fact);
            }
        } catch (RuleFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw RuleFailure.in(rule, e);
        }
    }
}
