package io.makegood.internal.alpha;

import io.makegood.internal.facts.Phase;
import io.makegood.internal.joins.JoinNetwork;
import io.makegood.internal.joins.JoinedRule;
import io.makegood.internal.joins.WorkingMemory;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules as bitmap indexes, one for each phase. Holds whatever the model of a rule can hold. */
public final class AlphaNetwork implements RuleBase {
    private final List<Rule> rules;
    private final Attributes attributes;
    /** By phase. */
    private final BitmapIndex[] indexes;

    private AlphaNetwork(Collection<Rule> rules, Vocabulary vocabulary) {
        this.rules = rules.stream().sorted(Comparator.comparing(Rule::name)).toList();
        List<List<AttributeTest>> tests =
                rules.stream().map(rule -> tests(rule, vocabulary)).toList();
        this.attributes = new Attributes(tests.stream().flatMap(List::stream).toList(), vocabulary);
        JoinNetwork joins = JoinNetwork.of(rules);
        Map<Phase, List<RuleNode>> byPhase = new LinkedHashMap<>();
        Iterator<List<AttributeTest>> conditions = tests.iterator();
        for (Rule rule : rules) {
            byPhase.computeIfAbsent(rule.phase(), phase -> new ArrayList<>())
                    .add(new RuleNode(rule, conditions.next(), attributes, joins.of(rule)));
        }
        this.indexes = Arrays.stream(Phase.values())
                .map(phase -> BitmapIndex.of(byPhase.getOrDefault(phase, List.of())))
                .toArray(BitmapIndex[]::new);
    }

    /** Its conditions, and what its elements ask of the lists of its own fact. */
    private static List<AttributeTest> tests(Rule rule, Vocabulary vocabulary) {
        Class<?> fact = rule.phase().fact();
        return Stream.concat(
                        rule.conditions().stream().map(condition -> AttributeTest.of(fact, condition, vocabulary)),
                        rule.elements().stream().flatMap(element -> Stream.ofNullable(AttributeTest.of(fact, element))))
                .toList();
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
    public Session start(int claims, IntFunction<ReportedClaim> reported, Listener listener) {
        return new AlphaSession(claims, reported, listener);
    }

    private final class AlphaSession implements Session, Agenda {
        private final Listener listener;
        private final IntFunction<ReportedClaim> reported;
        /** What is known about each claim. */
        private final @Nullable AttributeValues[] values;

        /** Null while no rule had to relate facts. */
        private @Nullable WorkingMemory facts;

        AlphaSession(int claims, IntFunction<ReportedClaim> reported, Listener listener) {
            this.values = new @Nullable AttributeValues[claims];
            this.reported = reported;
            this.listener = listener;
        }

        @Override
        public void match(Phase phase, int claim, Object fact) {
            indexes[phase.ordinal()].match(fact, about(claim), this);
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
        public void fires(Rule rule, Object fact) {
            listener.fires(rule, fact, ALONE);
        }

        @Override
        public void joins(JoinedRule rule, Object fact) {
            WorkingMemory known = facts;
            if (known == null) {
                known = new WorkingMemory(values.length, reported);
                facts = known;
            }
            rule.match(fact, known, listener);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
