package io.makegood.internal.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a rule in cases. */
final class RuleOutcomes {
    private final RuleConditions rule;
    private final @Nullable String[] firing;
    private final @Nullable String[] failing;
    /** Conditions that compare two values, as far as they held, and did not, of values that were there. */
    private final BitSet above = new BitSet();

    private final BitSet below = new BitSet();
    private boolean hasFired;

    RuleOutcomes(RuleConditions rule) {
        this.rule = rule;
        this.firing = new @Nullable String[rule.count()];
        this.failing = new @Nullable String[rule.count()];
    }

    /** @param name of the case */
    void note(String name, RuleEvaluation evaluation) {
        boolean fires = evaluation.fires();
        hasFired |= fires;
        @Nullable String[] first = fires ? firing : failing;
        for (int place = 0; place < rule.count(); place++) {
            if (first[place] == null && rule.decides(evaluation.held(), place)) {
                first[place] = name;
            }
        }
        evaluation.compared().stream().forEach(place -> (evaluation.held().get(place) ? above : below).set(place));
    }

    RuleConditions rule() {
        return rule;
    }

    /** Whether the rule fired in a case. */
    boolean hasFired() {
        return hasFired;
    }

    /** Whether cases lie on the side of a threshold on which the condition holds, or on the other one. */
    boolean isMet(int place, boolean holds) {
        return (holds ? above : below).get(place);
    }

    List<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        for (int place = 0; place < rule.count(); place++) {
            all.add(new Shown(rule, place, firing[place], failing[place]));
        }
        return all;
    }
}
