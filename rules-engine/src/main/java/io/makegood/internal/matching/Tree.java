package io.makegood.internal.matching;

import io.makegood.internal.rulebook.RuleFailure;
import io.makegood.internal.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules sorted by what they ask. Each node reads one property, the one most of its rules ask for, and goes on with the rules that want what was
 * read, and with those that do not ask. So a rule costs nothing where its property has another value, however many such rules there are.
 */
final class Tree {
    /** Rules whose conditions were all met on the way, or that are left with conditions no value can be told for. */
    private final Leaf[] leaves;

    private final @Nullable Function<Object, @Nullable Object> read;
    /** By the value that was read. */
    private final Branches branches;

    private final @Nullable Tree others;

    private Tree(
            Leaf[] leaves,
            @Nullable Function<Object, @Nullable Object> read,
            Branches branches,
            @Nullable Tree others) {
        this.leaves = leaves;
        this.read = read;
        this.branches = branches;
        this.others = others;
    }

    static Tree of(List<PlainRule> rules) {
        return grow(rules.stream().map(rule -> new Leaf(rule, rule.tests())).toList());
    }

    /** Lets every rule whose conditions hold say what it says. */
    void match(Object fact, Rulebook.Listener listener) {
        for (Tree node = this; node != null; node = node.others) {
            for (Leaf leaf : node.leaves) {
                leaf.match(fact, listener);
            }
            if (node.read != null) {
                Tree branch = node.branches.of(node.read.apply(fact));
                if (branch != null) {
                    branch.match(fact, listener);
                }
            }
        }
    }

    private static Tree grow(List<Leaf> rules) {
        Test most = mostAsked(rules);
        if (most == null) {
            return new Tree(rules.toArray(Leaf[]::new), null, Branches.NONE, null);
        }
        List<Leaf> done = new ArrayList<>();
        List<Leaf> others = new ArrayList<>();
        Map<@Nullable Object, List<Leaf>> wanting = new HashMap<>();
        for (Leaf leaf : rules) {
            Test test = leaf.asking(most.key());
            Set<@Nullable Object> values = test == null ? null : test.values();
            if (test != null && values != null) {
                Leaf rest = leaf.without(test);
                for (Object value : values) {
                    wanting.computeIfAbsent(value, any -> new ArrayList<>()).add(rest);
                }
            } else {
                (leaf.isSortable() ? others : done).add(leaf);
            }
        }
        Map<@Nullable Object, Tree> branches = new HashMap<>();
        wanting.forEach((value, leaves) -> branches.put(value, grow(leaves)));
        return new Tree(
                done.toArray(Leaf[]::new),
                most.left(),
                Branches.of(most.type(), branches),
                others.isEmpty() ? null : grow(others));
    }

    private static @Nullable Test mostAsked(List<Leaf> rules) {
        Map<String, Integer> count = new TreeMap<>();
        Map<String, Test> tests = new HashMap<>();
        for (Leaf leaf : rules) {
            for (Test test : leaf.tests) {
                if (test.values() != null && tests.putIfAbsent(test.key(), test) != test) {
                    count.merge(test.key(), 1, Integer::sum);
                }
            }
        }
        return count.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> tests.get(most.getKey()))
                .orElse(null);
    }

    /** A rule with the conditions that are not yet met. */
    private static final class Leaf {
        private final PlainRule rule;
        private final List<Test> tests;
        private final Test[] open;
        private final Call[] calls;

        Leaf(PlainRule rule, List<Test> tests) {
            this.rule = rule;
            this.tests = tests;
            this.open = tests.toArray(Test[]::new);
            this.calls = rule.calls().toArray(Call[]::new);
        }

        @Nullable Test asking(String key) {
            return tests.stream()
                    .filter(test -> test.key().equals(key) && test.values() != null)
                    .findFirst()
                    .orElse(null);
        }

        boolean isSortable() {
            return tests.stream().anyMatch(test -> test.values() != null);
        }

        Leaf without(Test test) {
            return new Leaf(rule, tests.stream().filter(other -> other != test).toList());
        }

        void match(Object fact, Rulebook.Listener listener) {
            try {
                for (Test test : open) {
                    if (!test.holds(fact)) {
                        return;
                    }
                }
                listener.fires(rule.rule(), fact);
                for (Call call : calls) {
                    call.say(fact);
                }
            } catch (RuntimeException e) {
                throw RuleFailure.in(rule.rule().name(), e);
            }
        }
    }
}
