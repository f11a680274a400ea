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
import java.util.ArrayList;
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

    /**
     * What the fact tells of something that is read.
     *
     * @param value null when nothing is there
     */
    private record Told(@Nullable Object value) {}

    /** The box of all cells the fact tells of. */
    Box box() {
        Map<Dimension, Integer> cells = new LinkedHashMap<>();
        axes.byName().forEach((name, axis) -> {
            Told told = told(name);
            if (told != null) {
                cells.put(axis.dimension(), axis.cellOf(told.value()));
            }
        });
        return Box.of(cells);
    }

    /** All the fact tells. */
    List<ReadFact> read() {
        List<ReadFact> read = new ArrayList<>();
        axes.byName().forEach((name, axis) -> {
            Told told = told(name);
            if (told != null) {
                read.add(new ReadFact(name, axis.cellOf(told.value()), text(told.value())));
            }
        });
        return read;
    }

    /** Of a whole fact, only whether it is there. */
    private static String text(@Nullable Object value) {
        return value instanceof Record ? "there" : Axis.text(value);
    }

    private @Nullable Told told(String name) {
        Axes.Asked asked = axes.asked().get(name);
        if (asked != null) {
            return isAbout(asked.subject(), asked.comparison())
                    ? new Told(Evaluation.holds(asked.comparison(), fact))
                    : null;
        }
        String words = Axes.wordsOf(name);
        if (words != null) {
            return fact instanceof AssessedClaim claim
                    ? new Told(claim.found(words))
                    : fact instanceof SettledClaim settled ? new Told(settled.found(words)) : null;
        }
        String of = term == null ? "" : " of " + TermTypes.nameOf(term);
        if (!name.endsWith(of) || term == null && name.contains(" of ")) {
            return null;
        }
        List<String> path = Properties.namesIn(name.substring(0, name.length() - of.length()));
        return Properties.of(phase.fact()).containsKey(path.get(0)) ? new Told(Properties.valueOf(fact, path)) : null;
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
