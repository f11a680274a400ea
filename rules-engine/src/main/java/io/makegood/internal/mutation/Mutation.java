package io.makegood.internal.mutation;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A policy, and whether cases notice a mistake in it. */
public final class Mutation {
    private final Bundle bundle;
    private final List<Rule> rules;

    private Mutation(Bundle bundle) {
        this.bundle = bundle;
        this.rules = RuleReader.read(bundle, new DroolsLexer());
    }

    /** Of a policy in which nothing is wrong: the texts of its files, by path. */
    public static Mutation of(SortedMap<String, String> files) {
        return new Mutation(BundleReader.read(files, new ArrayList<>()));
    }

    /** All policies that differ from this one by one mistake. */
    public List<Mutant> mutants() {
        return Mutants.of(bundle, rules);
    }

    /** Those whose mistake a suite does not notice, in their order. Each is shown only the cases it reaches. */
    public List<Survivor> survivors(List<Mutant> mutants, Suite suite) {
        List<BitSet> reached = reached(mutants, suite);
        return IntStream.range(0, mutants.size())
                .parallel()
                .filter(i -> !isNoticed(mutants.get(i), reached.get(i), suite))
                .mapToObj(i -> new Survivor(mutants.get(i), reached.get(i)))
                .toList();
    }

    private static boolean isNoticed(Mutant mutant, BitSet reached, Suite suite) {
        if (reached.isEmpty()) {
            return false;
        }
        IntPredicate noticing = suite.noticing(mutant.bundle(), mutant.ruleBase());
        return reached.stream().anyMatch(noticing);
    }

    /** For each mutant, the cases it reaches: in all others, what comes out is the same. */
    public List<BitSet> reached(List<Mutant> mutants, Suite suite) {
        Reach reach = new Reach(bundle, rules, mutants);
        IntPredicate deciding = suite.noticing(bundle, reach);
        List<BitSet> reached =
                Stream.generate(BitSet::new).limit(mutants.size()).toList();
        for (int i = 0; i < suite.size(); i++) {
            int each = i;
            reach.of(deciding, each).forEach(mutant -> reached.get(mutant).set(each));
        }
        return reached;
    }
}
