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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private static final int PATIENCE = 4;
    /** Cases that are looked at in one of them. */
    private static final int CASES = 250;
    /** Points from which a case for one thing is looked for. */
    private static final int TRIES = 2;

    private final Bundle bundle;
    private final Bundle otherBundle;
    private final Decider decider;
    private final Decider otherDecider;
    private final PolicyRegions regions;
    private final PolicyRegions otherRegions;
    private final List<Dimension> inputs;
    private final Contrast contrast;
    private final List<Search> searches;
    private final List<BothDecided> decided = new ArrayList<>();

    private final Map<Contrast.Pair, PolicyDifference> shown = new LinkedHashMap<>();
    private final Set<Contrast.Pair> unshown = new LinkedHashSet<>();
    private int left = PATIENCE;
    static final long[] SPENT = new long[10];

    /** A search by the limits of one policy. */
    private record Search(CaseSearch search, CaseSearch.Pool pool) {
        static Search of(Bundle bundle, RuleBase ruleBase, List<CaseFile> cases) {
            CaseSearch search = new CaseSearch(bundle, ruleBase.rules(), CASES);
            return new Search(search, search.pool(cases));
        }
    }

    private PolicyComparer(
            Bundle bundle,
            RuleBase ruleBase,
            Bundle otherBundle,
            RuleBase otherRuleBase,
            Lexer lexer,
            List<CaseFile> cases) {
        this.bundle = bundle;
        this.otherBundle = otherBundle;
        this.decider = new Decider(bundle, ruleBase, false);
        this.otherDecider = new Decider(otherBundle, otherRuleBase, false);
        List<PolicyRegions> both =
                PolicyRegions.of(bundle, ruleBase.rules(), otherBundle, otherRuleBase.rules(), lexer);
        this.regions = both.get(0);
        this.otherRegions = both.get(1);
        this.inputs = regions.inputs(otherRegions);
        this.contrast = new Contrast(regions, otherRegions);
        List<CaseFile> told = cases.stream().filter(this::isTold).toList();
        this.searches = List.of(
                Search.of(bundle, ruleBase, told), Search.of(otherBundle, otherRuleBase, told));
        told.forEach(each -> decided.addAll(decide(each)));
    }

    /**
     * Compares a policy with another one.
     *
     * @param cases to look at for examples, and to make them from
     * @throws IllegalArgumentException when the policies mean different things by one word
     */
    public static PolicyComparison compare(
            Bundle bundle,
            RuleBase ruleBase,
            Bundle otherBundle,
            RuleBase otherRuleBase,
            Lexer lexer,
            List<CaseFile> cases) {
        List<String> unseen = Unseen.between(bundle, ruleBase.rules(), otherBundle, otherRuleBase.rules());
        return new PolicyComparer(bundle, ruleBase, otherBundle, otherRuleBase, lexer, cases).compare(unseen);
    }

    private PolicyComparison compare(List<String> unseen) {
        List<IncidentType> types = bundle.vocabulary().all(IncidentType.class).stream()
                .filter(otherBundle.vocabulary()::declares)
                .toList();
        List<IncidentType> same =
                types.stream().filter(type -> !contrast.isAnything(type)).toList();
        types.stream().filter(type -> !same.contains(type)).forEach(this::showRemedies);
        decided.stream().filter(BothDecided::isOtherwise).toList().forEach(each -> keep(each, List.of()));
        unshown.removeAll(shown.keySet());
        if (shown.isEmpty() && same.size() < types.size()) {
            Box asChosen = regions.settledAsChosen();
            contrast.things().forEach(each -> show(
                    regions.space().find(each.and(asChosen)) == null ? each : each.and(asChosen), null));
        }
        SortedMap<IncidentType, Generosity> byIncident = new TreeMap<>();
        types.forEach(type -> byIncident.put(
                type,
                same.contains(type) && unseen.isEmpty() ? Generosity.EQUIVALENT : Generosity.UNDECIDED));
        shown.values()
                .forEach(each -> byIncident.merge(each.incident(), each.generosity(), Generosity::and));
        return new PolicyComparison(
                bundle.name(),
                bundle.version(),
                otherBundle.name(),
                otherBundle.version(),
                byIncident.values().stream()
                        .reduce(
                                unseen.isEmpty() ? Generosity.EQUIVALENT : Generosity.UNDECIDED,
                                Generosity::and),
                byIncident,
                List.copyOf(shown.values()),
                unshown.stream()
                        .map(pair -> new PolicyComparison.Unshown(pair.type(), pair.mine(), pair.theirs()))
                        .toList(),
                unseen);
    }

    private void showRemedies(IncidentType type) {
        for (Contrast.Pair pair : contrast.pairs(type)) {
            if (!show(contrast.where(pair), pair)) {
                unshown.add(pair);
            }
        }
    }

    /**
     * Looks for a case of which this is shown.
     *
     * @param pair what is chosen there; null where it is enough that anything is decided otherwise
     */
    private boolean show(Box where, Contrast.@Nullable Pair pair) {
        Box open = where;
        for (int i = 0; i < TRIES && left > 0; i++) {
            long t0 = System.nanoTime();
            Point point = regions.space().find(open);
            SPENT[0] += (System.nanoTime() - t0) / 1000000; SPENT[1]++; t0 = System.nanoTime();
            if (point == null) {
                return false;
            }
            Box enough = regions.enough(point, where, inputs);
            SPENT[2] += (System.nanoTime() - t0) / 1000000; SPENT[3]++; t0 = System.nanoTime();
            Box region = enough == null ? point.box(inputs) : enough;
            BothDecided found = search(region, pair);
            SPENT[4] += (System.nanoTime() - t0) / 1000000; SPENT[5]++;
            if (found != null) {
                keep(found, enough == null || pair == null ? List.of() : regions.facts(point, region, inputs));
                return true;
            }
            open = open.and(regions.outside(region));
        }
        return false;
    }

    private @Nullable BothDecided search(Box region, Contrast.@Nullable Pair pair) {
        List<CaseSearch.Asked> goal = regions.goal(region);
        for (Search each : searches) {
            CaseSearch.Found found = each.search().find(each.pool(), goal);
            if (found == null || !isTold(found.caseFile())) {
                continue;
            }
            List<BothDecided> both = decide(found.caseFile());
            decided.addAll(both);
            for (BothDecided claim : both) {
                if (pair == null ? claim.isOtherwise() : claim.hasOtherRemedy() && claim.chosen().equals(pair)) {
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
