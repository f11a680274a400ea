package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleFailure;
import io.makegood.internal.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a phase, each a bit. Every property that a rule still in question asks for is read once, and takes out all rules that want
 * another value, 64 at a time; what no value can be told for beforehand is asked of the rules that are left.
 */
final class Sieve {
    private static final int BITS = 64;

    private final Leaf[] rules;
    private final Question[] questions;
    /** As many bits as there are rules. */
    private final long[] all;

    private Sieve(Leaf[] rules, Question[] questions) {
        this.rules = rules;
        this.questions = questions;
        this.all = new long[(rules.length + BITS - 1) / BITS];
        for (int i = 0; i < rules.length; i++) {
            all[i / BITS] |= 1L << i;
        }
    }

    static Sieve of(List<PlainRule> plain) {
        Map<String, List<Question.Wanted>> wanted = new LinkedHashMap<>();
        List<Leaf> leaves = new ArrayList<>();
        for (PlainRule rule : plain) {
            List<Test> open = new ArrayList<>();
            for (Test test : rule.tests()) {
                if (test.values() == null) {
                    open.add(test);
                } else {
                    wanted.computeIfAbsent(test.key(), key -> new ArrayList<>())
                            .add(new Question.Wanted(leaves.size(), test));
                }
            }
            leaves.add(new Leaf(
                    rule.rule(), open.toArray(Test[]::new), rule.calls().toArray(Call[]::new)));
        }
        // What most rules ask for comes first: it takes out most.
        Question[] questions = wanted.values().stream()
                .sorted(Comparator.comparingInt((List<Question.Wanted> by) -> by.size())
                        .reversed())
                .map(by -> Question.of(by, leaves.size()))
                .toArray(Question[]::new);
        return new Sieve(leaves.toArray(Leaf[]::new), questions);
    }

    /** Lets every rule whose conditions hold say what it says. */
    void match(Object fact, Rulebook.Listener listener) {
        if (all.length == 1) {
            long left = all[0];
            for (Question question : questions) {
                if ((left & question.asking()[0]) != 0) {
                    left &= question.allowed(fact)[0];
                }
            }
            say(left, 0, fact, listener);
            return;
        }
        long[] left = all.clone();
        for (Question question : questions) {
            if (question.isAskedBy(left)) {
                long[] allowed = question.allowed(fact);
                for (int word = 0; word < left.length; word++) {
                    left[word] &= allowed[word];
                }
            }
        }
        for (int word = 0; word < left.length; word++) {
            say(left[word], word * BITS, fact, listener);
        }
    }

    private void say(long left, int first, Object fact, Rulebook.Listener listener) {
        for (long bits = left; bits != 0; bits &= bits - 1) {
            rules[first + Long.numberOfTrailingZeros(bits)].match(fact, listener);
        }
    }

    /** A rule with the conditions no value can be told for. */
    private record Leaf(Rule rule, Test[] open, Call[] calls) {
        void match(Object fact, Rulebook.Listener listener) {
            try {
                for (Test test : open) {
                    if (!test.holds(fact)) {
                        return;
                    }
                }
                listener.fires(rule, fact);
                for (Call call : calls) {
                    call.say(fact);
                }
            } catch (RuntimeException e) {
                throw RuleFailure.in(rule.name(), e);
            }
        }
    }
}
