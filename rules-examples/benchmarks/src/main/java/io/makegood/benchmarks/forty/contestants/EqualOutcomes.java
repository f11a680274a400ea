package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nobody is timed before all say the same, the names of the rules that fired included. */
public final class EqualOutcomes {
    private EqualOutcomes() {}

    /** Where a contestant says something else than hand-written Java; empty when nowhere. */
    public static List<String> differences() {
        Contestant reference = Contestants.HAND_WRITTEN.make();
        List<String> differences = new ArrayList<>();
        for (Contestants named : Contestants.values()) {
            Contestant contestant = named.make();
            for (int i = 0; i < FortyCases.COUNT; i++) {
                Outcome expected = reference.outcome(i);
                String difference = difference(
                        contestant.namesRules()
                                ? expected.sorted()
                                : expected.withoutRules().sorted(),
                        contestant,
                        i);
                if (difference != null) {
                    differences.add(named.title() + ", case " + i + ": " + difference);
                }
            }
        }
        return differences;
    }

    private static @Nullable String difference(Outcome expected, Contestant contestant, int i) {
        Outcome got;
        try {
            got = contestant.outcome(i).sorted();
        } catch (RuntimeException e) {
            return "it breaks down: " + e;
        }
        if (got.equals(expected)) {
            return null;
        }
        return "expected " + expected + ", got " + got + "; too many rules: " + without(got.fired(), expected.fired())
                + "; missing rules: " + without(expected.fired(), got.fired());
    }

    private static List<String> without(Collection<String> all, Collection<String> without) {
        return all.stream().filter(one -> !without.contains(one)).toList();
    }
}
