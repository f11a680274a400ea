package io.makegood.internal.alpha;

import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules as bitmap indexes, one for each phase. Holds whatever the model of a rule can hold. */
public final class AlphaNetwork implements RuleBase {
    private final List<Rule> rules;
    private final Attributes attributes;
    /** By phase. */
    private final BitmapIndex[] indexes;

    private AlphaNetwork(Collection<Rule> rules, Vocabulary vocabulary) {
        this.rules = rules.stream().sorted(Comparator.comparing(Rule::name)).toList();
        Map<Rule, List<AttributeTest>> tests = new LinkedHashMap<>();
        rules.forEach(rule -> tests.put(
                rule,
                rule.conditions().stream()
                        .map(condition -> AttributeTest.of(rule.phase().fact(), condition, vocabulary))
                        .toList()));
        this.attributes =
                new Attributes(tests.values().stream().flatMap(List::stream).toList(), vocabulary);
        Map<Phase, List<RuleNode>> byPhase = new LinkedHashMap<>();
        tests.forEach((rule, conditions) -> byPhase.computeIfAbsent(rule.phase(), phase -> new ArrayList<>())
                .add(new RuleNode(rule, conditions, attributes)));
        this.indexes = Arrays.stream(Phase.values())
                .map(phase -> BitmapIndex.of(byPhase.getOrDefault(phase, List.of())))
                .toArray(BitmapIndex[]::new);
    }

    /** The network of rules that know the built-in terms only. */
    public static AlphaNetwork of(Collection<Rule> rules) {
        return of(rules, Vocabulary.builtIn());
    }

    /**
     * The network of these rules.
     *
     * @param vocabulary the terms there are
     */
    public static AlphaNetwork of(Collection<Rule> rules, Vocabulary vocabulary) {
        return new AlphaNetwork(rules, vocabulary);
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public Session start(int claims, Listener listener) {
        return new AlphaSession(claims, listener);
    }

    private final class AlphaSession implements Session {
        private final Listener listener;
        /** What is known about each claim. */
        private final @Nullable AttributeValues[] values;

        AlphaSession(int claims, Listener listener) {
            this.values = new @Nullable AttributeValues[claims];
            this.listener = listener;
        }

        @Override
        public void match(Phase phase, int claim, Object fact) {
            indexes[phase.ordinal()].match(fact, about(claim), listener);
        }

        private AttributeValues about(int claim) {
            AttributeValues known = values[claim];
            if (known == null) {
                known = new AttributeValues(attributes);
                values[claim] = known;
            } else {
                known.forgetFact();
            }
            return known;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
