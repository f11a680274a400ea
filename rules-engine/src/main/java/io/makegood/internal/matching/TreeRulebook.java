package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Phase;
import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.internal.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules of the plain form in trees, one for each phase; what is not of that form is left to another rulebook. */
public final class TreeRulebook implements Rulebook {
    private final List<Rule> rules;
    /** By phase; null where a phase has no rules. */
    private final @Nullable Tree[] trees;

    private final @Nullable Rulebook rest;

    private TreeRulebook(List<Rule> rules, @Nullable Tree[] trees, @Nullable Rulebook rest) {
        this.rules = rules;
        this.trees = trees;
        this.rest = rest;
    }

    /**
     * Sorts checked rules into trees.
     *
     * @param rest makes the rulebook for the rules of these names, which are not of the plain form; asked only when there are such rules
     */
    public static TreeRulebook of(Collection<RuleText> texts, Function<Set<String>, Rulebook> rest) {
        Map<Phase, List<PlainRule>> plain = new EnumMap<>(Phase.class);
        Set<String> others = new TreeSet<>();
        for (RuleText text : texts) {
            try {
                plain.computeIfAbsent(text.rule().phase(), phase -> new ArrayList<>())
                        .add(PlainRule.of(text));
            } catch (RuleParser.NotPlain e) {
                others.add(text.rule().name());
            }
        }
        @Nullable Tree[] trees = new @Nullable Tree[Phase.values().length];
        plain.forEach((phase, rules) -> trees[phase.ordinal()] = Tree.of(rules));
        return new TreeRulebook(
                texts.stream()
                        .map(RuleText::rule)
                        .sorted(Comparator.comparing(Rule::name))
                        .toList(),
                trees,
                others.isEmpty() ? null : rest.apply(others));
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public Run start(Listener listener) {
        return new TreeRun(listener, rest == null ? null : rest.start(listener));
    }

    private final class TreeRun implements Run {
        private final Listener listener;
        private final @Nullable Run others;

        TreeRun(Listener listener, @Nullable Run others) {
            this.listener = listener;
            this.others = others;
        }

        @Override
        public void match(Phase phase, Object fact) {
            Tree tree = trees[phase.ordinal()];
            if (tree != null) {
                tree.match(fact, listener);
            }
            if (others != null) {
                others.match(phase, fact);
            }
        }

        @Override
        public void close() {
            if (others != null) {
                others.close();
            }
        }
    }
}
