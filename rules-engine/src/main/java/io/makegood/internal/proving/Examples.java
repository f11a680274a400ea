package io.makegood.internal.proving;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.ProofFinding.Kind;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.changes.CaseSearch;
import io.makegood.internal.deciding.Choice;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.invariants.PolicyInvariant;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Cases that show what was found, each decided by the policy before it is shown. */
final class Examples {
    /** Claims from which a case is looked for of which an invariant does not hold. */
    private static final int STARTS = 12;

    private final Decider decider;
    private final PolicyRegions regions;
    private final CaseSearch search;
    private final Supplier<? extends List<CaseFile>> given;
    /** Null while nothing had to be shown. */
    private @Nullable List<CaseFile> cases;

    private CaseSearch.@Nullable Pool pool;

    /** @param cases to look at, and to start from; asked for once, and only where something has to be shown */
    Examples(Bundle bundle, RuleBase ruleBase, PolicyRegions regions, Supplier<? extends List<CaseFile>> cases) {
        this.decider = new Decider(bundle, ruleBase, true);
        this.regions = regions;
        this.search = new CaseSearch(bundle, ruleBase.rules());
        this.given = cases;
    }

    private List<CaseFile> cases() {
        List<CaseFile> known = cases;
        if (known == null) {
            known = List.copyOf(given.get());
            cases = known;
        }
        return known;
    }

    private CaseSearch.Pool pool() {
        CaseSearch.Pool known = pool;
        if (known == null) {
            known = search.pool(cases());
            pool = known;
        }
        return known;
    }

    /** A case, and the claim of it that shows something. */
    record Example(CaseFile caseFile, String claim) {}

    /** A case that shows what was found; null when none was found that does. */
    @Nullable Example of(Finding finding) {
        Box shown = finding.shown();
        if (shown == null) {
            return null;
        }
        for (CaseFile each : cases()) {
            Example known = in(each, finding);
            if (known != null) {
                return known;
            }
        }
        Point point = regions.space().find(shown);
        CaseSearch.Found found = point == null ? null : search.find(pool(), regions.goal(regions.needed(point, shown)));
        return found == null ? null : in(found.caseFile(), finding);
    }

    /**
     * A case of which an invariant does not hold: a known one, or one that was looked for from known ones that it speaks of, towards what is like them and breaks it;
     * null when none was found.
     *
     * @param broken where it does not hold
     */
    @Nullable Example of(PolicyInvariant invariant, Box broken) {
        List<Start> starts = new ArrayList<>();
        for (CaseFile each : cases()) {
            for (Course course : decider.courses(each, null)) {
                if (invariant.isBrokenBy(course)) {
                    return new Example(each, course.id());
                }
                starts.add(new Start(each, course, invariant.isAbout(course)));
            }
        }
        starts.sort(Comparator.comparing(start -> !start.isMeant()));
        for (Start start : starts.subList(0, Math.min(STARTS, starts.size()))) {
            Example made = from(start, invariant, broken);
            if (made != null) {
                return made;
            }
        }
        return null;
    }

    /** A claim to start from, and whether an invariant says something of it. */
    private record Start(CaseFile caseFile, Course course, boolean isMeant) {}

    private @Nullable Example from(Start start, PolicyInvariant invariant, Box broken) {
        Box cells = regions.cellsOf(start.course().facts(Phase.PROPOSE).get(0));
        Point point = regions.space().findNear(broken, cells);
        if (point == null) {
            return null;
        }
        CaseSearch.Found found =
                search.find(start.caseFile(), start.course().id(), regions.goal(regions.needed(point, broken)));
        return found == null ? null : in(found.caseFile(), invariant::isBrokenBy);
    }

    private @Nullable Example in(CaseFile caseFile, Finding finding) {
        return in(caseFile, course -> shows(course, finding));
    }

    private @Nullable Example in(CaseFile caseFile, Predicate<Course> shown) {
        for (Course course : decider.courses(caseFile, null)) {
            if (shown.test(course)) {
                return new Example(caseFile, course.id());
            }
        }
        return null;
    }

    private static boolean shows(Course course, Finding finding) {
        if (finding.kind() == Kind.GAP) {
            Choice own = course.own();
            return own != null && own.gap();
        }
        // What it says beside another rule is shown where both fire.
        int needed = finding.kind() == Kind.TIE ? 2 : 1;
        return finding.rules().subList(0, needed).stream().allMatch(course::hasFired);
    }
}
