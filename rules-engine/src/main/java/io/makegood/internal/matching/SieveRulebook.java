package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Phase;
import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.internal.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules of the plain form in meshes, one for each phase; what is not of that form is left to another rulebook. */
public final class SieveRulebook implements Rulebook {
    private final List<Rule> rules;
    private final Questions questions;
    /** By phase. */
    private final Mesh[] meshes;

    private final @Nullable Rulebook rest;

    private SieveRulebook(List<Rule> rules, List<PlainRule> plain, @Nullable Rulebook rest) {
        this.rules = rules;
        this.questions = new Questions(plain);
        Map<Phase, List<SiftedRule>> byPhase = new EnumMap<>(Phase.class);
        plain.forEach(rule -> byPhase.computeIfAbsent(rule.rule().phase(), phase -> new ArrayList<>())
                .add(new SiftedRule(rule, questions)));
        this.meshes = Arrays.stream(Phase.values())
                .map(phase -> Mesh.of(byPhase.getOrDefault(phase, List.of())))
                .toArray(Mesh[]::new);
        this.rest = rest;
    }

    /**
     * Sorts checked rules into meshes.
     *
     * @param rest makes the rulebook for the rules of these names, which are not of the plain form; asked only when there are such rules
     */
    public static SieveRulebook of(Collection<RuleText> texts, Function<Set<String>, Rulebook> rest) {
        List<PlainRule> plain = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        for (RuleText text : texts) {
            try {
                plain.add(PlainRule.of(text));
            } catch (RuleParser.NotPlain e) {
                others.add(text.rule().name());
            }
        }
        return new SieveRulebook(
                texts.stream()
                        .map(RuleText::rule)
                        .sorted(Comparator.comparing(Rule::name))
                        .toList(),
                plain,
                others.isEmpty() ? null : rest.apply(others));
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public Run start(int claims, Listener listener) {
        return new SieveRun(claims, listener, rest == null ? null : rest.start(claims, listener));
    }

    private final class SieveRun implements Run {
        private final Listener listener;
        private final @Nullable Run others;
        /** What is known about each claim. */
        private final @Nullable Answers[] answers;

        SieveRun(int claims, Listener listener, @Nullable Run others) {
            this.answers = new @Nullable Answers[claims];
            this.listener = listener;
            this.others = others;
        }

        @Override
        public void match(Phase phase, int claim, Object fact) {
            meshes[phase.ordinal()].match(fact, about(claim), listener);
            if (others != null) {
                others.match(phase, claim, fact);
            }
        }

        private Answers about(int claim) {
            Answers known = answers[claim];
            if (known == null) {
                known = new Answers(questions);
                answers[claim] = known;
            } else {
                known.forgetFact();
            }
            return known;
        }

        @Override
        public void close() {
            if (others != null) {
                others.close();
            }
        }
    }
}
