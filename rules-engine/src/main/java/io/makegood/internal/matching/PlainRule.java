package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleFailure;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.internal.rulebook.Rulebook;
import io.makegood.internal.rulebook.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule whose conditions are comparisons and whose consequence is verbs, ready to be matched. */
record PlainRule(Rule rule, List<Test> conditions, Call call) implements Sifted {
    static PlainRule of(RuleText text) throws RuleParser.NotPlain {
        Class<?> fact = text.rule().phase().fact();
        List<Test> conditions = new ArrayList<>();
        for (Asked asked : RuleParser.conditions(text.conditions(), Vocabulary.BY_NAME)) {
            conditions.add(Test.of(fact, asked));
        }
        List<Call> calls = new ArrayList<>();
        for (Term.Way way : RuleParser.consequence(text.consequence(), text.variable(), Vocabulary.BY_NAME)) {
            calls.add(Call.of(fact, way));
        }
        return new PlainRule(
                text.rule(),
                List.copyOf(conditions),
                calls.stream().reduce(Call::and).orElse(any -> {}));
    }

    @Override
    public Map<Test.Key, Test> tests() {
        return conditions.stream()
                .collect(Collectors.toMap(Test::key, test -> test, (first, other) -> first, LinkedHashMap::new));
    }

    @Override
    public boolean goesOn(Test.Key key, @Nullable Object answer) {
        return conditions.stream()
                .allMatch(test -> !test.key().equals(key) || test.answers().contains(answer));
    }

    /** What it wants of each question, in words; the same for rules that want the same. */
    String wants(List<Test.Key> keys) {
        return keys.stream()
                .map(key -> conditions.stream()
                        .filter(test -> test.key().equals(key))
                        .map(test -> test.answers().toString())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(";"));
    }

    /** Says what it says. */
    @Override
    public void match(Object fact, Answers answers, Rulebook.Listener listener) {
        try {
            listener.fires(rule, fact);
            call.say(fact);
        } catch (RuntimeException e) {
            throw RuleFailure.in(rule.name(), e);
        }
    }
}
