package io.makegood.replay;

import io.makegood.engine.Policy;
import io.makegood.engine.PolicyRule;
import io.makegood.internal.facts.Phase;
import io.makegood.resolution.Reason;
import io.makegood.resolution.RejectedAlternative;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of a policy its documented cases touch.
 *
 * @param principlesCited principles at least one case demands
 * @param principlesServed principles at least one decision rests on
 * @param principlesUntouched principles no case demands and no decision rests on
 * @param rulesFired names of rules that fired in at least one case
 * @param rulesSilent names of rules that fired in none; a safeguard that finds nothing wrong is as it should be, and not among them
 */
public record Coverage(
        SortedSet<String> principlesCited,
        SortedSet<String> principlesServed,
        SortedSet<String> principlesUntouched,
        SortedSet<String> rulesFired,
        SortedSet<String> rulesSilent) {

    static Coverage of(Policy policy, List<CaseResult> cases) {
        List<StepResult> steps =
                cases.stream().flatMap(result -> result.steps().stream()).toList();
        SortedSet<String> cited = sorted(steps.stream().flatMap(result -> result.step().cites().stream()));
        SortedSet<String> served = sorted(
                reasons(steps).filter(Reason::effective).map(Reason::principle).filter(Objects::nonNull));
        SortedSet<String> fired = sorted(Stream.concat(
                        reasons(steps).map(Reason::rule),
                        steps.stream()
                                .flatMap(result -> result.resolution().rejectedAlternatives().stream())
                                .map(RejectedAlternative::rule))
                .filter(Objects::nonNull));
        return new Coverage(
                cited,
                served,
                without(without(policy.principles().keySet(), cited), served),
                fired,
                without(
                        policy.rules().stream()
                                .filter(rule -> !rule.phase().equals(Phase.SAFEGUARD.folder()))
                                .map(PolicyRule::name)
                                .toList(),
                        fired));
    }

    private static Stream<Reason> reasons(List<StepResult> steps) {
        return steps.stream().flatMap(result -> result.resolution().rationale().stream());
    }

    private static SortedSet<String> without(Collection<String> all, Collection<String> some) {
        return sorted(all.stream().filter(each -> !some.contains(each)));
    }

    private static SortedSet<String> sorted(Stream<String> names) {
        TreeSet<String> sorted = new TreeSet<>();
        names.forEach(sorted::add);
        return Collections.unmodifiableSortedSet(sorted);
    }
}
