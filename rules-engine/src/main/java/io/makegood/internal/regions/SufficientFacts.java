package io.makegood.internal.regions;

import io.makegood.explain.Wanted;
import io.makegood.explain.Why;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.explaining.Meaning;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Point;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds facts of a claim that are enough for what was chosen, or for something else that was said of it. */
public final class SufficientFacts {
    private static final List<Phase> BEFORE =
            List.of(Phase.ASSESS, Phase.PROPOSE, Phase.GUARD, Phase.GUARD_PAUSE, Phase.CHOOSE);
    private static final List<Phase> ALL =
            List.of(Phase.ASSESS, Phase.PROPOSE, Phase.GUARD, Phase.GUARD_PAUSE, Phase.CHOOSE, Phase.SETTLE);
    /** What is so of every remedy alike as long as no rule says otherwise. */
    private static final Set<Wanted.Kind> BY_ITSELF = Set.of(
            Wanted.Kind.RETURN,
            Wanted.Kind.SHIP_BY,
            Wanted.Kind.SHIPPING_PAID_BY,
            Wanted.Kind.BORNE_BY,
            Wanted.Kind.APOLOGY);

    private SufficientFacts() {}

    /**
     * A region around a claim in which everything is as it is of the claim.
     *
     * @param target in which what is asked about is so
     * @param read what may be said of it, first what is left out first
     * @param relations by question whether a rule fires that relates facts, in words
     * @param box null where it is not known that there is one
     */
    record Found(
            Box target,
            List<Dimension> read,
            Map<Dimension, String> relations,
            Point point,
            @Nullable Box box) {}

    /**
     * What is known of a claim.
     *
     * @param cells of all that is read of it
     * @param relations by question whether a rule fires that relates facts, in words
     */
    record Known(Box cells, Map<Dimension, String> relations) {}

    /** The facts that are enough for the choice about a claim by itself. */
    public static Why of(PolicyRegions regions, Course course) {
        return of(regions, course, chosen(course));
    }

    /**
     * The facts that are enough for something that is so of a claim.
     *
     * @param wanted null for a choice that left nothing
     */
    public static Why of(PolicyRegions regions, Course course, @Nullable Wanted wanted) {
        Found found = find(regions, course, wanted);
        return found == null || found.box() == null
                ? new Why(course.id(), wanted, List.of(), false)
                : new Why(course.id(), wanted, facts(regions, found, found.box()), true);
    }

    /** What was chosen for a claim by itself; null when nothing was. */
    static Wanted.@Nullable Remedy chosen(Course course) {
        RemedyType chosen = course.chosen();
        return chosen == null ? null : new Wanted.Remedy(chosen);
    }

    /** The facts that are enough; null where the space does not tell. */
    static @Nullable Found find(PolicyRegions regions, Course course, @Nullable Wanted wanted) {
        Box target = target(regions, course, wanted);
        if (target == null) {
            return null;
        }
        boolean isSettled = isSettled(regions, wanted);
        Known known = known(regions, course, isSettled);
        Point point = regions.space().find(known.cells().and(target));
        if (point == null) {
            return null;
        }
        List<Dimension> widen = new ArrayList<>(order(regions, course, isSettled));
        widen.addAll(regions.openQuestions());
        widen.addAll(known.relations().keySet());
        Box otherwise = point.box(widen).and(otherwise(target));
        boolean isOpen = regions.space().find(otherwise) != null;
        Box enough = isOpen ? null : regions.space().widened(otherwise, widen);
        return new Found(target, widen, known.relations(), point, enough);
    }

    /** All that does not lie in a target of one dimension. */
    static Box otherwise(Box target) {
        Dimension dimension = target.dimensions().iterator().next();
        return Box.EVERYTHING.and(dimension, target.otherCells(dimension));
    }

    /** Where it is so, in one dimension; null where the space does not tell. */
    private static @Nullable Box target(PolicyRegions regions, Course course, @Nullable Wanted wanted) {
        if (wanted == null || wanted instanceof Wanted.Remedy) {
            return Objects.equals(wanted, chosen(course))
                    ? regions.given(wanted instanceof Wanted.Remedy remedy ? remedy.type() : null)
                    : null;
        }
        if (wanted instanceof Wanted.Term term && BY_ITSELF.contains(term.kind())) {
            Duty duty = Objects.requireNonNull(Meaning.dutyOf(term));
            if (course.by(duty) == null) {
                return regions.said().unsaid(term).box();
            }
        }
        Side said = regions.said().of(wanted);
        return said == null ? null : said.box();
    }

    /** Whether rules say it once a remedy is chosen. */
    static boolean isSettled(PolicyRegions regions, @Nullable Wanted wanted) {
        if (wanted instanceof Wanted.Rule rule) {
            return regions.regions().stream()
                    .anyMatch(region -> region.rule().name().equals(rule.name())
                            && region.rule().phase() == Phase.SETTLE);
        }
        return wanted instanceof Wanted.Term term && Meaning.phaseOf(term.kind()) == Phase.SETTLE;
    }

    /** @param isSettled whether what was chosen is read as well */
    static Known known(PolicyRegions regions, Course course, boolean isSettled) {
        Box cells = Box.EVERYTHING;
        for (Phase phase : isSettled ? List.of(Phase.PROPOSE, Phase.SETTLE) : List.of(Phase.PROPOSE)) {
            for (Object fact : course.facts(phase)) {
                cells = cells.and(regions.cellsOf(fact));
            }
        }
        Map<Dimension, String> relations = new LinkedHashMap<>();
        for (RuleRegion region : regions.regions()) {
            boolean isOfClaim = region.term() == null
                    && region.read().isEmpty()
                    && (isSettled || region.rule().phase() != Phase.SETTLE);
            if (isOfClaim && !region.rule().elements().isEmpty()) {
                cells = cells.and(region.fires(), course.hasFired(region.rule().name()) ? 1 : 0);
                relations.put(region.fires(), "rule \"" + region.rule().name() + "\" fires");
            }
        }
        return new Known(cells, relations);
    }

    /** What is read of the claim itself, first what no rule that fired asks for: that is left out first. */
    private static List<Dimension> order(PolicyRegions regions, Course course, boolean isSettled) {
        Set<String> asked = new LinkedHashSet<>();
        for (Phase phase : isSettled ? ALL : BEFORE) {
            course.firings(phase)
                    .forEach(firing -> firing.rule().reads().forEach(read -> asked.add(ReadFact.nameOf(read))));
        }
        return regions.axes().byName().values().stream()
                .filter(axis -> isSettled ? PolicyRegions.isReportedOrChosen(axis) : PolicyRegions.isReported(axis))
                // It follows from the type of the incident, which is said.
                .filter(axis -> !axis.name().equals(PolicyRegions.MATTER))
                .sorted(Comparator.comparing(axis -> asked.contains(axis.name())))
                .map(Axis::dimension)
                .toList();
    }

    static List<Why.SufficientFact> facts(PolicyRegions regions, Found found, Box enough) {
        Map<Dimension, Axis> axes = new LinkedHashMap<>();
        regions.axes().byName().values().forEach(axis -> axes.put(axis.dimension(), axis));
        List<Why.SufficientFact> facts = new ArrayList<>();
        for (Dimension dimension : found.read()) {
            BitSet cells = enough.cells(dimension);
            if (cells.cardinality() == dimension.cells()) {
                continue;
            }
            BitSet here = new BitSet();
            here.set(found.point().cell(dimension));
            Axis axis = axes.get(dimension);
            if (axis == null) {
                String answer = dimension.cells() == 2 ? (here.get(1) ? "yes" : "no") : here.toString();
                facts.add(new Why.SufficientFact(
                        found.relations().getOrDefault(dimension, dimension.name()), answer, answer, List.of()));
            } else {
                facts.add(new Why.SufficientFact(
                        axis.name(),
                        axis.text(here),
                        axis.text(cells),
                        PolicyRegions.isReported(axis)
                                ? Properties.placesOf(Phase.ASSESS.fact(), axis.name())
                                : List.of()));
            }
        }
        facts.sort(Comparator.comparing(Why.SufficientFact::what));
        return facts;
    }
}
