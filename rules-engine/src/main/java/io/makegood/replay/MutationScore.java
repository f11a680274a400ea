package io.makegood.replay;

import io.makegood.engine.Policy;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.mutation.Mutant;
import io.makegood.internal.mutation.Mutation;
import io.makegood.internal.mutation.Suite;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Whether the documented cases of a policy would notice a mistake in it. Mistakes are made one at a time: a rule is dropped, a condition dropped or turned
 * round, a parameter moved, a remedy taken for another one. A mistake is noticed when a case no longer comes out as documented. That a rule fires in a case
 * shows little as long as the case says nothing of what comes of it.
 *
 * <p>Mistakes in safeguards are not tried, for where nothing is wrong they say nothing; neither is what rules ask of other facts of the case than their own
 * ({@code exists}, {@code not}, {@code accumulate}). Some mistakes make no difference, because another rule says the same: few policies reach 1.
 *
 * @param mutants how many mistakes were tried
 * @param survivors those no documented case noticed, by the precedence of their rules; parameters come last
 * @since 0.1.0
 */
public record MutationScore(int mutants, List<SurvivingMutant> survivors) {
    public MutationScore {
        survivors = List.copyOf(survivors);
    }

    /**
     * Tries every mistake, on all processors: some seconds for a small policy, some minutes for hundreds of rules with as many cases. Cases that do not
     * come out as documented without a mistake are left out.
     */
    public static MutationScore of(Policy policy) {
        Replay replay = Replay.of(policy);
        List<DocumentedCase> cases = replay.runAll(each -> {}).cases().stream()
                .filter(CaseResult::isGreen)
                .map(CaseResult::documented)
                .toList();
        Mutation mutation = Mutation.of(policy.content().files());
        List<Mutant> mutants =
                mutation.mutants().stream().filter(MutationScore::isTried).toList();
        Survivors survivors = new Survivors(policy, cases);
        return new MutationScore(
                mutants.size(),
                mutation.survivors(mutants, new Cases(replay, cases)).stream()
                        .map(survivors::told)
                        .toList());
    }

    private static boolean isTried(Mutant mutant) {
        Rule rule = mutant.rule();
        return rule == null || !rule.phase().folder().equals(Phase.SAFEGUARD.folder());
    }

    /** How many of the mistakes were noticed, from 0 to 1; 1 when there were none to try. */
    public double ratio() {
        return mutants == 0 ? 1 : (double) (mutants - survivors.size()) / mutants;
    }

    private record Cases(Replay replay, List<DocumentedCase> cases) implements Suite {
        @Override
        public int size() {
            return cases.size();
        }

        @Override
        public IntPredicate noticing(Bundle bundle, RuleBase ruleBase) {
            Decider decider = new Decider(bundle, ruleBase, true);
            Replay other = replay.by(caseFile -> decider.decide(caseFile, null));
            return place -> !other.run(cases.get(place)).isGreen();
        }
    }
}
