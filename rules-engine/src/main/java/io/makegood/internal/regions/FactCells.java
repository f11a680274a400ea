package io.makegood.internal.regions;

import io.makegood.internal.facts.Facts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Evaluation;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.SettledClaim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which cells a real fact lies. */
final class FactCells {
    private final Axes axes;
    private final Object fact;
    private final Phase phase;
    private final @Nullable Object term;

    FactCells(Axes axes, Object fact) {
        this.axes = axes;
        this.fact = fact;
        this.phase = Objects.requireNonNull(Phase.of(fact.getClass().getSimpleName()), "not a fact of any phase");
        this.term = Facts.termOf(fact);
    }

    /** The box of all cells the fact tells of. */
    Box box() {
        Map<Dimension, Integer> cells = new LinkedHashMap<>();
        axes.byName().forEach((name, axis) -> {
            Integer cell = cell(name, axis);
            if (cell != null) {
                cells.put(axis.dimension(), cell);
            }
        });
        return Box.of(cells);
    }

    private @Nullable Integer cell(String name, Axis axis) {
        Axes.Asked asked = axes.asked().get(name);
        if (asked != null) {
            return isAbout(asked.subject(), asked.comparison())
                    ? Integer.valueOf(Evaluation.holds(asked.comparison(), fact) ? 1 : 0)
                    : null;
        }
        String words = Axes.wordsOf(name);
        if (words != null) {
            return fact instanceof AssessedClaim claim
                    ? Integer.valueOf(claim.found(words) ? 1 : 0)
                    : fact instanceof SettledClaim settled ? Integer.valueOf(settled.found(words) ? 1 : 0) : null;
        }
        String of = term == null ? "" : " of " + TermTypes.nameOf(term);
        if (!name.endsWith(of) || term == null && name.contains(" of ")) {
            return null;
        }
        List<String> path = Properties.namesIn(name.substring(0, name.length() - of.length()));
        return Properties.of(phase.fact()).containsKey(path.get(0))
                ? Integer.valueOf(axis.cellOf(Properties.valueOf(fact, path)))
                : null;
    }

    private boolean isAbout(Subject subject, Condition.Comparison comparison) {
        return Objects.equals(subject.term(), term)
                && (subject.phase() == phase
                        || term == null && comparison.operands().allMatch(this::isThere));
    }

    private boolean isThere(Operand operand) {
        List<String> path = operand instanceof Operand.Call call
                ? call.path()
                : operand instanceof Operand.Property property ? property.path() : List.of();
        return path.isEmpty() || Properties.of(phase.fact()).containsKey(path.get(0));
    }
}
