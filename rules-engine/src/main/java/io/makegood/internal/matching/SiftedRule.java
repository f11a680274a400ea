package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleFailure;
import io.makegood.internal.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule in a mesh: when nothing has held it back, it says what it says. */
final class SiftedRule implements Sifted {
    private final Rule rule;
    private final Call[] calls;
    private final Map<Question, Test> tests = new LinkedHashMap<>();

    SiftedRule(PlainRule plain, Questions questions) {
        this.rule = plain.rule();
        this.calls = plain.calls().toArray(Call[]::new);
        plain.tests().forEach(test -> tests.merge(questions.of(test), test, Test::and));
    }

    @Override
    public Map<Question, Test> tests() {
        return tests;
    }

    @Override
    public boolean goesOn(Question question, @Nullable Object answer) {
        Test test = tests.get(question);
        return test == null || test.answers().contains(answer);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    /** Its test of a question it asks. */
    Test test(Question question) {
        return Objects.requireNonNull(tests.get(question), "not asked");
    }

    @Override
    public void match(Object fact, Answers answers, Rulebook.Listener listener) {
        try {
            listener.fires(rule, fact);
            for (Call call : calls) {
                call.say(fact);
            }
        } catch (RuntimeException e) {
            throw RuleFailure.in(rule.name(), e);
        }
    }
}
