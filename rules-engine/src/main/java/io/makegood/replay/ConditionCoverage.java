package io.makegood.replay;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.internal.coverage.ConditionPairs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which conditions of a policy's rules its documented cases show to matter: in one case the rule fires, and in another it does not for this condition alone, all
 * others of the rule being as they have to be. (Of a condition that joins others by "or", each of these is one; what a rule asks of other facts of the case is one
 * together.) Known elsewhere as modified condition/decision coverage.
 *
 * <p>That a condition is shown says which cases come by. Whether they would notice a mistake in it, depends on what they expect: see {@link MutationScore}.
 * Safeguards are left out: where nothing is wrong they say nothing.
 *
 * @param conditions all of them, by the precedence of their rules, and within a rule in their order
 * @since 0.1.0
 */
public record ConditionCoverage(List<ShownCondition> conditions) {
    public ConditionCoverage {
        conditions = List.copyOf(conditions);
    }

    /** Decides the documented cases of a policy and sees what holds. Cases that cannot be read or decided are left out. */
    public static ConditionCoverage of(Policy policy) {
        return of(pairs(policy, List.of()));
    }

    static ConditionCoverage of(ConditionPairs pairs) {
        return new ConditionCoverage(
                pairs.shown().stream().map(ShownCondition::of).toList());
    }

    /** @param others cases that show nothing, from which others can be made as well */
    static ConditionPairs pairs(Policy policy, List<CaseFile> others) {
        ReadRules read = ReadRules.of(policy);
        return new ConditionPairs(read.bundle(), read.rules(), documented(policy), others);
    }

    /** Every step of every case, by its name. */
    static Map<String, CaseFile> documented(Policy policy) {
        Map<String, CaseFile> documented = new LinkedHashMap<>();
        for (CaseResult result : Replay.of(policy).runAll(each -> {}).cases()) {
            result.steps().forEach(step -> documented.put(name(result, step), step.caseFile()));
        }
        return documented;
    }

    private static String name(CaseResult result, StepResult step) {
        return result.documented() == null || result.documented().steps().size() == 1
                ? result.id()
                : result.id() + " step " + step.step().number();
    }

    /** How many are shown. */
    public int shown() {
        return (int) conditions.stream().filter(ShownCondition::isShown).count();
    }

    /** Those that are not. */
    public List<ShownCondition> missing() {
        return conditions.stream().filter(each -> !each.isShown()).toList();
    }
}
