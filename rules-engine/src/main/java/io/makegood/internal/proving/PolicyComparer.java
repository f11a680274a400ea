package io.makegood.internal.proving;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.Generosity;
import io.makegood.explain.PolicyComparison;
import io.makegood.explain.PolicyDifference;
import io.makegood.explain.Why;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.changes.CaseSearch;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.Lexer;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.internal.reading.VocabularyCheck;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Point;
import io.makegood.vocabulary.IncidentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares two policies for all cases: proves that they decide the same, or shows by cases what they decide otherwise. What is told to be otherwise was decided by both.
 * Belongs to one thread.
 */
public final class PolicyComparer {
    /** Searches for a case in vain, before it is no longer looked for any; each may take a second. */
    private static final int PATIENCE = 5;
    /** Cases that are looked at in one of them. */
    private static final int CASES = 250;
    /** Claims from which a case for one thing is looked for. */
    private static final int TRIES = 2;

    /** Pairs of remedies that are looked at for each type of incident. */
    private static final int PAIRS = 6;

    private final Bundle bundle;
    private final Bundle otherBundle;
    /** What of them no region shows. */
    private final List<String> uncompared;

    private final Decider decider;
    private final Decider otherDecider;
    private final PolicyRegions regions;
    private final PolicyRegions otherRegions;
    private final List<Dimension> inputs;
    private final Contrast contrast;
    /** By the limits of one policy, and by those of the other. */
    private final List<CaseSearch> searches;

    private final List<BothDecided> decided = new ArrayList<>();

    private final Map<Contrast.Pair, PolicyDifference> shown = new LinkedHashMap<>();
    private final Set<Contrast.Pair> unshown = new LinkedHashSet<>();
    private int left = PATIENCE;

    /**
     * Compares a policy with another one.
     *
     * @param cases to look at for examples, and to make them from
     * @throws IllegalArgumentException when the policies mean different things by one word
     */
    public PolicyComparer(
            Bundle bundle,
            RuleBase ruleBase,
            Bundle otherBundle,
            RuleBase otherRuleBase,
            Lexer lexer,
            List<CaseFile> cases) {
        this.bundle = bundle;
        this.uncompared = Uncompared.between(bundle, ruleBase.rules(), otherBundle, otherRuleBase.rules());
        this.otherBundle = otherBundle;
        this.decider = new Decider(bundle, ruleBase, false);
        this.otherDecider = new Decider(otherBundle, otherRuleBase, false);
        List<PolicyRegions> both =
                PolicyRegions.of(bundle, ruleBase.rules(), otherBundle, otherRuleBase.rules(), lexer);
        this.regions = both.get(0);
        this.otherRegions = both.get(1);
        this.inputs = regions.inputs(otherRegions);
        this.contrast = new Contrast(regions, otherRegions);
        this.searches = List.of(
                new CaseSearch(bundle, ruleBase.rules(), CASES),
                new CaseSearch(otherBundle, otherRuleBase.rules(), CASES));
        cases.stream().filter(this::isTold).forEach(each -> decided.addAll(decide(each)));
    }

    /** How they stand to each other. */
    public PolicyComparison compare() {
        List<IncidentType> types = bundle.vocabulary().all(IncidentType.class).stream()
                .filter(otherBundle.vocabulary()::declares)
                .toList();
        List<IncidentType> same =
                types.stream().filter(type -> !contrast.isAnything(type)).toList();
        types.stream().filter(type -> !same.contains(type)).forEach(this::showRemedies);
        for (BothDecided each : List.copyOf(decided)) {
            if (each.isOtherwise()) {
                keep(each, List.of());
                unshown.remove(each.chosen());
            }
        }
        if (shown.isEmpty() && same.size() < types.size()) {
            Box byItself = regions.byItself();
            contrast.things()
                    .forEach(each ->
                            show(regions.space().find(each.and(byItself)) == null ? each : each.and(byItself), null));
        }
        SortedMap<IncidentType, Generosity> byIncident = new TreeMap<>();
        types.forEach(type -> byIncident.put(
                type, same.contains(type) && uncompared.isEmpty() ? Generosity.EQUIVALENT : Generosity.UNDECIDED));
        shown.values().forEach(each -> byIncident.merge(each.incident(), each.generosity(), Generosity::and));
        return new PolicyComparison(
                bundle.name(),
                bundle.version(),
                otherBundle.name(),
                otherBundle.version(),
                byIncident.values().stream()
                        .reduce(uncompared.isEmpty() ? Generosity.EQUIVALENT : Generosity.UNDECIDED, Generosity::and),
                byIncident,
                List.copyOf(shown.values()),
                unshown.stream()
                        .map(pair -> new PolicyComparison.Unshown(pair.type(), pair.mine(), pair.theirs()))
                        .toList(),
                uncompared);
    }

    private void showRemedies(IncidentType type) {
        for (Contrast.Pair pair : contrast.pairs(type, PAIRS)) {
            if (!show(contrast.where(pair), pair)) {
                unshown.add(pair);
            }
        }
    }

    /**
     * Looks for a case of which this is shown: from claims that were decided, by as few changes as can be.
     *
     * @param pair what is chosen there; null where it is enough that anything is decided otherwise
     */
    private boolean show(Box where, Contrast.@Nullable Pair pair) {
        for (BothDecided start : starts(pair)) {
            Point point = left == 0 ? null : regions.space().findNear(where, regions.cellsOf(start.reported()));
            Box near = point == null ? null : regions.enough(point, where, inputs, false);
            if (point == null || near == null) {
                continue;
            }
            BothDecided found = search(start, regions.goal(near), pair);
            if (found != null) {
                keep(found, pair == null ? List.of() : regions.facts(point, largest(point, where), inputs));
                return true;
            }
        }
        return false;
    }

    private Box largest(Point point, Box where) {
        return Objects.requireNonNull(regions.enough(point, where, inputs, true));
    }

    /** Claims to start from: of the same type, and those before that get one of both remedies. */
    private List<BothDecided> starts(Contrast.@Nullable Pair pair) {
        return decided.stream()
                .filter(each -> pair == null || each.chosen().type().equals(pair.type()))
                .sorted(Comparator.comparing(each -> pair != null
                        && !Objects.equals(each.chosen().mine(), pair.mine())
                        && !Objects.equals(each.chosen().theirs(), pair.theirs())))
                .limit(TRIES)
                .toList();
    }

    private @Nullable BothDecided search(BothDecided start, List<CaseSearch.Asked> goal, Contrast.@Nullable Pair pair) {
        for (CaseSearch search : searches) {
            CaseSearch.Found found = search.find(start.caseFile(), start.mine().id(), goal);
            List<BothDecided> both = found == null || !isTold(found.caseFile()) ? List.of() : decide(found.caseFile());
            decided.addAll(both);
            for (BothDecided claim : both) {
                if (pair == null
                        ? claim.isOtherwise()
                        : claim.hasOtherRemedy() && claim.chosen().equals(pair)) {
                    return claim;
                }
            }
        }
        left--;
        return null;
    }

    /** One difference for each pair of remedies is kept; of several, the first. */
    private void keep(BothDecided found, List<Why.SufficientFact> where) {
        PolicyDifference difference = found.difference(where);
        shown.putIfAbsent(
                new Contrast.Pair(difference.incident(), difference.remedy(), difference.otherRemedy()), difference);
    }

    private boolean isTold(CaseFile caseFile) {
        return CaseCheck.check(caseFile).isEmpty()
                && VocabularyCheck.check(caseFile, bundle.vocabulary()).isEmpty()
                && VocabularyCheck.check(caseFile, otherBundle.vocabulary()).isEmpty();
    }

    private List<BothDecided> decide(CaseFile caseFile) {
        Map<String, Course> theirs = new LinkedHashMap<>();
        otherDecider.courses(caseFile, null).forEach(course -> theirs.put(course.id(), course));
        List<BothDecided> both = new ArrayList<>();
        for (Course course : decider.courses(caseFile, null)) {
            Course other = theirs.get(course.id());
            if (other != null) {
                both.add(new BothDecided(caseFile, course, other));
            }
        }
        return both;
    }
}
