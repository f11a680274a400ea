package io.makegood.internal.coverage;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.rule.Rule;
import io.makegood.resolution.Resolution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What came of the rules of a policy in cases, one case after the other; nothing is kept of a case. For one thread. */
public final class CaseOutcomes {
    private final Map<RuleConditions, RuleOutcomes> outcomes = new LinkedHashMap<>();
    private final EvaluationRecorder recorder;

    /** For no case so far. */
    public CaseOutcomes(Bundle bundle, List<Rule> rules) {
        List<RuleConditions> conditions = RuleConditions.of(rules);
        conditions.forEach(rule -> outcomes.put(rule, new RuleOutcomes(rule)));
        this.recorder = new EvaluationRecorder(bundle, rules, conditions);
    }

    /**
     * A comparison of which value is greater, wherever it stands in rules.
     *
     * @param text as it is written
     * @param above whether there is a case for which it holds
     * @param below whether there is one for which it does not, both values being there
     */
    public record Threshold(String text, boolean above, boolean below) {
        /** Whether cases lie on both sides. */
        public boolean isMet() {
            return above && below;
        }

        private Threshold and(Threshold other) {
            return new Threshold(text, above || other.above, below || other.below);
        }
    }

    /** Decides a checked case, and returns what came out. */
    public Resolution note(String name, CaseFile caseFile) {
        List<RuleEvaluation> evaluations = recorder.evaluations(caseFile);
        evaluations.forEach(evaluation ->
                Objects.requireNonNull(outcomes.get(evaluation.rule())).note(name, evaluation));
        return evaluations.get(0).course().resolution();
    }

    /** The rules that fired, or that did not. */
    public List<Rule> rules(boolean haveFired) {
        return outcomes.values().stream()
                .filter(each -> each.hasFired() == haveFired)
                .map(each -> each.rule().rule())
                .toList();
    }

    /** Every condition of every rule. */
    public List<Shown> shown() {
        return outcomes.values().stream().flatMap(each -> each.shown().stream()).toList();
    }

    /** Every comparison of which value is greater, each once. */
    public List<Threshold> thresholds() {
        Map<String, Threshold> thresholds = new LinkedHashMap<>();
        for (RuleOutcomes each : outcomes.values()) {
            RuleConditions rule = each.rule();
            for (int place = 0; place < rule.count(); place++) {
                if (rule.isThreshold(place)) {
                    thresholds.merge(
                            rule.text(place),
                            new Threshold(rule.text(place), each.isMet(place, true), each.isMet(place, false)),
                            Threshold::and);
                }
            }
        }
        return List.copyOf(thresholds.values());
    }
}
