package io.makegood.generated;

import io.makegood.engine.MadePolicy;
import io.makegood.engine.Policy;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which mistakes can make a difference to a case at all. The changed rules are let into the sound policy with nothing to say: where one of them
 * fires for just what the rule it stands for fires for, what follows is the same, and nobody need decide the case by the mutant. For one thread.
 */
final class Reach {
    private final List<Mutant> mutants;
    /** The names the changed rules bear here. */
    private final Set<String> silent = new HashSet<>();

    private final Policy policy;
    /** By the name of a rule, what it fired for. */
    private final Map<String, List<Object>> fired = new HashMap<>();

    Reach(Mutant sound, List<Mutant> mutants) {
        this.mutants = mutants;
        List<Rule> rules = new ArrayList<>(sound.rules());
        for (int i = 0; i < mutants.size(); i++) {
            Rule instead = mutants.get(i).instead();
            if (instead != null) {
                Rule changed = instead.withActions(List.of()).named("mutant " + i);
                silent.add(changed.name());
                rules.add(changed);
            }
        }
        this.policy = MadePolicy.of(sound.bundle(), new Watched(AlphaNetwork.of(rules), sound.rules()));
    }

    /** The indexes of the mutants that may come to something else, when cases are decided like this. */
    Set<Integer> of(Consumer<Policy> deciding) {
        fired.clear();
        deciding.accept(policy);
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

    /** Hears what every rule fires for, and does not tell of those that have nothing to say. */
    private final class Watched implements RuleBase {
        private final RuleBase ruleBase;
        private final List<Rule> sound;

        Watched(RuleBase ruleBase, List<Rule> sound) {
            this.ruleBase = ruleBase;
            this.sound = sound;
        }

        @Override
        public List<Rule> rules() {
            return sound;
        }

        @Override
        public Session start(int claims, IntFunction<ReportedClaim> reported, Listener listener) {
            return ruleBase.start(claims, reported, (Rule rule, Object fact, @Nullable Object[] tuple) -> {
                fired.computeIfAbsent(rule.name(), any -> new ArrayList<>()).add(fact);
                if (!silent.contains(rule.name())) {
                    listener.fires(rule, fact, tuple);
                }
            });
        }
    }
}
