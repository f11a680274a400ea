package io.makegood.internal.regions;

import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.space.Box;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What parameters of a policy tell apart: what is compared with one lies just under it, at it, or just above it, and would lie on its other side if it were moved a
 * little. Parameters that are compared with something that is no dimension, or by rules that relate facts or check decisions, are left out.
 */
public final class ParameterSteps {
    private final Axes axes;
    private final Map<RuleRegion, List<Side>> laid;
    /** By parameter, the regions of the rules that compare with it. */
    private final Map<String, List<RuleRegion>> comparing = new TreeMap<>();
    /** By parameter, what they compare with it. */
    private final Map<String, Set<Axis>> compared = new LinkedHashMap<>();

    /** @param laid where regions lie, beside the conditions of their rules on their own facts */
    ParameterSteps(Axes axes, Collection<RuleRegion> regions, Map<RuleRegion, List<Side>> laid) {
        this.axes = axes;
        this.laid = laid;
        Set<String> unclear = new TreeSet<>();
        for (RuleRegion region : regions) {
            region.rule().elements().stream()
                    .flatMap(Element::operands)
                    .flatMap(ParameterSteps::parameterOf)
                    .forEach(unclear::add);
            Subject subject = subject(region);
            comparisons(region.rule().conditions())
                    .forEach(comparison -> comparison
                            .operands()
                            .flatMap(ParameterSteps::parameterOf)
                            .forEach(parameter -> note(parameter, region, subject, comparison, unclear)));
        }
        unclear.forEach(comparing::remove);
    }

    private void note(
            String parameter,
            RuleRegion region,
            Subject subject,
            Condition.Comparison comparison,
            Set<String> unclear) {
        Optional<Axis> axis = axes.comparedWith(subject, comparison, parameter);
        if (axis.isEmpty()) {
            unclear.add(parameter);
            return;
        }
        compared.computeIfAbsent(parameter, each -> new LinkedHashSet<>()).add(axis.get());
        List<RuleRegion> others = comparing.computeIfAbsent(parameter, each -> new ArrayList<>());
        if (!others.contains(region)) {
            others.add(region);
        }
    }

    private static Subject subject(RuleRegion region) {
        return new Subject(region.rule().phase(), region.term());
    }

    private static Stream<Condition.Comparison> comparisons(Collection<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition instanceof Condition.Comparison comparison
                        ? Stream.of(comparison)
                        : comparisons(condition.parts()));
    }

    private static Stream<String> parameterOf(Operand operand) {
        return operand instanceof Operand.Call call && call.function().unit() != null
                ? Stream.of(call.argument())
                : Stream.empty();
    }

    /** The parameters, each with the regions of the rules that compare with it. */
    public Map<String, List<RuleRegion>> comparing() {
        return comparing;
    }

    /** From each cell next to a parameter to the one on its other side. */
    public List<Step> of(String parameter) {
        List<Step> steps = new ArrayList<>();
        for (Axis axis : compared.getOrDefault(parameter, Set.of())) {
            List<Integer> around = axes.cellsAround(axis, parameter);
            for (int i = 1; i < around.size(); i++) {
                steps.add(new Step(parameter, axis, around.get(i - 1), around.get(i)));
                steps.add(new Step(parameter, axis, around.get(i), around.get(i - 1)));
            }
        }
        return steps;
    }

    /** From one cell next to a parameter to the next. */
    public final class Step {
        private final Axes.Moved moved;
        private final int from;

        private Step(String parameter, Axis axis, int from, int to) {
            this.moved = new Axes.Moved(parameter, axis, to);
            this.from = from;
        }

        /** Where what is compared lies. */
        public Box here() {
            return Box.EVERYTHING.and(moved.axis().dimension(), from);
        }

        /** Where a rule would not fire if the parameter were moved. */
        public Box silentBeyond(RuleRegion region) {
            List<Side> all = new ArrayList<>(laid.getOrDefault(region, List.of()));
            region.rule().conditions().forEach(condition -> all.add(axes.side(subject(region), condition, moved)));
            return axes.all(all).opposite().box();
        }
    }
}
