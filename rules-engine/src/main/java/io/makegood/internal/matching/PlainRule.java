package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.internal.rulebook.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** A rule whose conditions are comparisons and whose consequence is verbs, ready to be matched. */
record PlainRule(Rule rule, List<Test> tests, List<Call> calls) {
    static PlainRule of(RuleText text) throws RuleParser.NotPlain {
        Class<?> fact = text.rule().phase().fact();
        List<Test> tests = new ArrayList<>();
        for (Asked asked : RuleParser.conditions(text.conditions(), Vocabulary.BY_NAME)) {
            tests.add(Test.of(fact, asked));
        }
        List<Call> calls = new ArrayList<>();
        for (Term.Way way : RuleParser.consequence(text.consequence(), text.variable(), Vocabulary.BY_NAME)) {
            calls.add(Call.of(fact, way));
        }
        return new PlainRule(text.rule(), List.copyOf(tests), List.copyOf(calls));
    }
}
