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

/** Rules of the plain form in sieves, one for each phase; what is not of that form is left to another rulebook. */
public final class SieveRulebook implements Rulebook {
    private final List<Rule> rules;
    /** By phase; null where a phase has no rules. */
    private final @Nullable Sieve[] sieves;

    private final @Nullable Rulebook rest;

    private SieveRulebook(List<Rule> rules, @Nullable Sieve[] sieves, @Nullable Rulebook rest) {
        this.rules = rules;
        this.sieves = sieves;
        this.rest = rest;
    }

    /**
     * Sorts checked rules into sieves.
     *
     * @param rest makes the rulebook for the rules of these names, which are not of the plain form; asked only when there are such rules
     */
    public static SieveRulebook of(Collection<RuleText> texts, Function<Set<String>, Rulebook> rest) {
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
        @Nullable Sieve[] sieves = new @Nullable Sieve[Phase.values().length];
        plain.forEach((phase, rules) -> sieves[phase.ordinal()] = Sieve.of(rules));
        return new SieveRulebook(
                texts.stream()
                        .map(RuleText::rule)
                        .sorted(Comparator.comparing(Rule::name))
                        .toList(),
                sieves,
                others.isEmpty() ? null : rest.apply(others));
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public Run start(Listener listener) {
        return new SieveRun(listener, rest == null ? null : rest.start(listener));
    }

    private final class SieveRun implements Run {
        private final Listener listener;
        private final @Nullable Run others;

        SieveRun(Listener listener, @Nullable Run others) {
            this.listener = listener;
            this.others = others;
        }

        @Override
        public void match(Phase phase, Object fact) {
            Sieve sieve = sieves[phase.ordinal()];
            if (sieve != null) {
                sieve.match(fact, listener);
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
