package io.makegood.internal.regions;

import io.makegood.explain.Why;
import io.makegood.internal.deciding.Choice;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Point;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds facts of a claim that are enough for what was chosen. */
public final class SufficientFacts {
    private static final List<Phase> ASKED =
            List.of(Phase.ASSESS, Phase.PROPOSE, Phase.GUARD, Phase.GUARD_PAUSE, Phase.CHOOSE);

    private SufficientFacts() {}

    /**
     * A region around a claim in which everything is chosen as for the claim.
     *
     * @param read what may be said of it, first what is left out first
     * @param relations by question whether a rule fires that relates facts, in words
     * @param box null where it is not known that there is one
     */
    record Found(
            @Nullable RemedyType remedy,
            List<Dimension> read,
            Map<Dimension, String> relations,
            Point point,
            @Nullable Box box) {}

    /** The facts that are enough for the choice about a claim by itself. */
    public static Why of(PolicyRegions regions, Course course) {
        Found found = find(regions, course);
        return found == null || found.box() == null
                ? new Why(course.id(), found == null ? null : found.remedy(), List.of(), false)
                : new Why(course.id(), found.remedy(), facts(regions, found, found.box()), true);
    }

    static @Nullable Found find(PolicyRegions regions, Course course) {
        Choice own = course.own();
        RemedyType remedy = own == null || own.gap() ? null : own.remedy();
        Box read = Box.EVERYTHING;
        for (Object fact : course.facts(Phase.PROPOSE)) {
            read = read.and(regions.cellsOf(fact));
        }
        Map<Dimension, String> relations = new LinkedHashMap<>();
        Set<String> fired = new HashSet<>();
        ASKED.forEach(phase ->
                course.firings(phase).forEach(firing -> fired.add(firing.rule().name())));
        Box actual = read;
        for (RuleRegion region : regions.regions()) {
            boolean isOfClaim = region.term() == null
                    && region.read().isEmpty()
                    && region.rule().phase() != Phase.SETTLE;
            if (isOfClaim && !region.rule().elements().isEmpty()) {
                actual = actual.and(region.fires(), fired.contains(region.rule().name()) ? 1 : 0);
                relations.put(region.fires(), "rule \"" + region.rule().name() + "\" fires");
            }
        }
        Box chosen = regions.given(remedy);
        Point point = regions.space().find(actual.and(chosen));
        if (point == null) {
            return null;
        }
        List<Dimension> widen = new ArrayList<>(order(regions, course));
        widen.addAll(regions.openQuestions());
        widen.addAll(relations.keySet());
        Box otherwise = point.box(widen);
        for (Dimension dimension : chosen.dimensions()) {
            otherwise = otherwise.and(dimension, chosen.otherCells(dimension));
        }
        boolean isOpen = regions.space().find(otherwise) != null;
        Box enough = isOpen ? null : regions.space().widened(otherwise, widen);
        return new Found(remedy, widen, relations, point, enough);
    }

    /** What is read of the claim itself, first what no rule that fired asks for: that is left out first. */
    private static List<Dimension> order(PolicyRegions regions, Course course) {
        Set<String> asked = new LinkedHashSet<>();
        for (Phase phase : ASKED) {
            course.firings(phase)
                    .forEach(firing -> firing.rule()
                            .reads()
                            .forEach(each -> asked.add(
                                    each.name().startsWith("claim.")
                                            ? each.name().substring("claim.".length())
                                            : each.name())));
        }
        return regions.axes().byName().values().stream()
                .filter(PolicyRegions::isReported)
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
