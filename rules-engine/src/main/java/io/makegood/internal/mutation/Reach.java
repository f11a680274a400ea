package io.makegood.internal.mutation;

import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which mistakes can make a difference to a case at all. The changed rules are let into the sound policy with nothing to say: where one of them
 * fires for just what the rule it stands for fires for, what follows is the same, and nobody need decide the case by the mutant. For one thread.
 */
final class Reach implements RuleBase {
    private final List<Mutant> mutants;
    private final List<Rule> sound;
    /** The names the changed rules bear here. */
    private final Set<String> silent = new HashSet<>();

    private final RuleBase all;
    /** By the name of a rule, what it fired for. */
    private final Map<String, List<Object>> fired = new HashMap<>();

    Reach(Bundle bundle, List<Rule> sound, List<Mutant> mutants) {
        this.mutants = mutants;
        this.sound = sound;
        List<Rule> rules = new ArrayList<>(sound);
        for (int i = 0; i < mutants.size(); i++) {
            Rule instead = mutants.get(i).instead();
            if (instead != null) {
                Rule changed = instead.withActions(List.of()).named("mutant " + i);
                silent.add(changed.name());
                rules.add(changed);
            }
        }
        this.all = AlphaNetwork.of(rules, bundle.vocabulary());
    }

    /**
     * The indexes of the mutants that may come to something else in a case.
     *
     * @param noticing decides by these rules
     * @throws IllegalStateException when a mistake is noticed though there is none, for then every mistake would be
     */
    Set<Integer> of(IntPredicate noticing, int place) {
        fired.clear();
        if (noticing.test(place)) {
            throw new IllegalStateException("without a mistake, case " + place + " does not come out as it should");
        }
        Set<Integer> reached = new HashSet<>();
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            List<Object> sound = firedFor(mutant.where());
            boolean reaches = switch (mutant.kind()) {
                case RULE_DROPPED, REMEDY_SWAPPED -> !sound.isEmpty();
                case CONDITION_DROPPED, COMPARISON_FLIPPED -> !isSame(sound, firedFor("mutant " + i));
                // The engine reads parameters as well.
                case THRESHOLD_MOVED -> true;
            };
            if (reaches) {
                reached.add(i);
            }
        }
        return reached;
    }

    private List<Object> firedFor(String rule) {
        return fired.getOrDefault(rule, List.of());
    }

    private static boolean isSame(List<Object> some, List<Object> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Rule> rules() {
        return sound;
    }

    /** Hears what every rule fires for, and does not tell of those that have nothing to say. */
    @Override
    public Session start(int claims, IntFunction<ReportedClaim> reported, Listener listener) {
        return all.start(claims, reported, (Rule rule, Object fact, @Nullable Object[] tuple) -> {
            fired.computeIfAbsent(rule.name(), any -> new ArrayList<>()).add(fact);
            if (!silent.contains(rule.name())) {
                listener.fires(rule, fact, tuple);
            }
        });
    }
}
