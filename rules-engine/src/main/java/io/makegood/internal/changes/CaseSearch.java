package io.makegood.internal.changes;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.Claims;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.messages.PolicyWords;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.internal.rule.Rule;
import io.makegood.rules.ReportedClaim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a case file one of whose claims is as asked: from a case that comes near, edit by edit, each of which leaves a case that passes every check.
 * What it finds is real; that it finds nothing proves nothing. The same every time, and it ends: it looks at so many cases at most. Safe for use by many
 * threads.
 */
public final class CaseSearch {
    /** Cases that are looked at for one goal. */
    private static final int PATIENCE = 6000;
    /** Cases from which the search goes on. */
    private static final int WIDTH = 12;
    /** Of them, those that the same kind of edit led to and that are no nearer than others. */
    private static final int ALIKE = 2;
    /** Cases from which it is tried first whether every edit brings the goal nearer. */
    private static final int CLIMBS = 4;
    /** Edits that lead nowhere by themselves, before the search gives up. */
    private static final int DETOURS = 3;

    private static final PolicyWords WORDS = PolicyWords.of(Map.of());

    private final Bundle bundle;
    private final Cuts cuts;
    private final int patience;

    /**
     * Something asked of a claim.
     *
     * @param properties paths of the properties it is about
     * @param holds whether a claim is so
     */
    public record Asked(Set<String> properties, Predicate<ReportedClaim> holds) {
        /** That a property has one of some values; null is a value. */
        public static Asked of(String property, Predicate<@Nullable Object> allowed) {
            List<String> path = Properties.namesIn(property);
            return new Asked(Set.of(property), claim -> allowed.test(Properties.valueOf(claim, path)));
        }

        private Set<String> places() {
            Set<String> places = new LinkedHashSet<>();
            properties.forEach(property -> places.addAll(Places.of(property)));
            return places;
        }
    }

    /**
     * A claim as it was asked for.
     *
     * @param claim its id
     */
    public record Found(CaseFile caseFile, String claim) {}

    /** Cases to start from, cut into claims once. */
    public static final class Pool {
        private final List<ReportedClaim> claims;

        private Pool(List<ReportedClaim> claims) {
            this.claims = claims;
        }
    }

    /**
     * A case on the way.
     *
     * @param by pattern of the place of the last edit
     * @param unmet what is asked and not so
     */
    private record Step(ReportedClaim claim, String by, List<Asked> unmet, int edits) {
        CaseFile caseFile() {
            return claim.context().caseFile();
        }
    }

    /** @param rules whose limits are tried first */
    public CaseSearch(Bundle bundle, List<Rule> rules) {
        this(bundle, rules, PATIENCE);
    }

    /**
     * One that gives up earlier, or later.
     *
     * @param rules whose limits are tried first
     * @param patience how many cases are looked at for one goal
     */
    public CaseSearch(Bundle bundle, List<Rule> rules, int patience) {
        this.bundle = bundle;
        this.patience = patience;
        this.cuts = new Cuts(rules, bundle.parameters(), bundle.floors());
    }

    /** Cases to start from. What is no case is left out. */
    public Pool pool(List<CaseFile> cases) {
        List<ReportedClaim> claims = new ArrayList<>();
        for (CaseFile each : cases) {
            if (CaseCheck.check(each).isEmpty()) {
                claims.addAll(claimsOf(each));
            }
        }
        return new Pool(claims);
    }

    /** A case with a claim of which all of this holds, from those of a pool that come nearest; null when none was found. */
    public @Nullable Found find(Pool pool, List<Asked> asked) {
        return search(
                nearest(
                        pool.claims.stream()
                                .map(claim -> new Step(claim, "", unmet(claim, asked), 0))
                                .toList(),
                        WIDTH),
                asked);
    }

    /** The case, changed as little as was found to be enough for all of this to hold of a claim of the same incident; null when nothing was found. */
    public @Nullable Found find(CaseFile start, String claim, List<Asked> asked) {
        return search(
                claimsOf(start).stream()
                        .filter(each -> each.getId().equals(claim))
                        .map(each -> new Step(each, "", unmet(each, asked), 0))
                        .toList(),
                asked);
    }

    private @Nullable Found search(List<Step> starts, List<Asked> asked) {
        for (int i = 0; i < Math.min(CLIMBS, starts.size()); i++) {
            Step top = climb(starts.get(i), asked);
            if (top.unmet().isEmpty()) {
                return new Found(top.caseFile(), top.claim().getId());
            }
        }
        List<Step> front = starts;
        int left = patience;
        int best = Integer.MAX_VALUE;
        int detours = 0;
        while (!front.isEmpty() && detours <= DETOURS && left > 0) {
            detours = front.get(0).unmet().size() < best ? 0 : detours + 1;
            best = Math.min(best, front.get(0).unmet().size());
            List<Step> next = new ArrayList<>();
            for (int i = 0; i < front.size() && left > 0; i++) {
                // What one leaves of its share is left for the others.
                int share = Math.max(1, left / (front.size() - i) / 2);
                left -= walk(front.get(i), asked, share, 0, next);
                if (isFound(next)) {
                    Step found = next.get(next.size() - 1);
                    return new Found(found.caseFile(), found.claim().getId());
                }
            }
            front = nearest(next, WIDTH);
        }
        return null;
    }

    private static boolean isFound(List<Step> steps) {
        return !steps.isEmpty() && steps.get(steps.size() - 1).unmet().isEmpty();
    }

    /** Takes every edit that comes nearer, as long as there is one: mostly that is enough, and it takes no time. */
    private Step climb(Step from, List<Asked> asked) {
        Step top = from;
        while (!top.unmet().isEmpty()) {
            List<Step> next = new ArrayList<>();
            walk(top, asked, patience, top.unmet().size() - 1, next);
            Step last = next.isEmpty() ? top : next.get(next.size() - 1);
            if (last.unmet().size() >= top.unmet().size()) {
                break;
            }
            top = last;
        }
        return top;
    }

    /** Adds the cases one edit away that are no further, up to the first that leaves no more than enough to be asked. Returns how many were looked at. */
    private int walk(Step from, List<Asked> asked, int most, int enough, List<Step> next) {
        Set<String> places = new LinkedHashSet<>();
        from.unmet().forEach(each -> places.addAll(each.places()));
        int looked = 0;
        for (Edit edit : Candidates.of(from.claim().context(), cuts, bundle.vocabulary(), places)) {
            if (looked >= most) {
                break;
            }
            looked++;
            CaseFile changed = Edit.made(from.caseFile(), List.of(edit));
            if (!CaseCheck.check(changed).isEmpty()) {
                continue;
            }
            ReportedClaim claim = sameClaim(changed, from.claim());
            if (claim == null) {
                continue;
            }
            List<Asked> unmet = unmet(claim, asked);
            if (unmet.size() <= from.unmet().size()) {
                next.add(new Step(claim, edit.pattern(), unmet, from.edits() + 1));
            }
            if (unmet.size() <= enough) {
                break;
            }
        }
        return looked;
    }

    private static List<Asked> unmet(ReportedClaim claim, List<Asked> asked) {
        List<Asked> unmet = new ArrayList<>();
        for (Asked each : asked) {
            if (!each.holds().test(claim)) {
                unmet.add(each);
            }
        }
        return unmet;
    }

    private static List<Step> nearest(List<Step> steps, int most) {
        List<Step> sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparingInt((Step step) -> step.unmet().size()).thenComparingInt(Step::edits));
        Map<String, Integer> alike = new HashMap<>();
        List<Step> nearest = new ArrayList<>(most);
        for (Step step : sorted) {
            int same = step.by().isEmpty()
                    ? 0
                    : alike.merge(step.by() + step.unmet().size(), 1, Integer::sum);
            if (same <= ALIKE) {
                nearest.add(step);
            }
            if (nearest.size() == most) {
                break;
            }
        }
        return nearest;
    }

    /** The claim of a changed case that is the same, or the first of the same incident: an incident may come to be about the order as a whole. */
    private @Nullable ReportedClaim sameClaim(CaseFile changed, ReportedClaim claim) {
        ReportedClaim first = null;
        for (ReportedClaim each : claimsOf(changed)) {
            if (each.getId().equals(claim.getId())) {
                return each;
            }
            if (first == null
                    && each.context()
                            .incident()
                            .id()
                            .equals(claim.context().incident().id())) {
                first = each;
            }
        }
        return first;
    }

    private List<ReportedClaim> claimsOf(CaseFile caseFile) {
        List<ReportedClaim> claims = new ArrayList<>();
        for (ClaimContext claim : Claims.of(caseFile, bundle.floors(), bundle.parameters())) {
            claims.add(new ReportedClaim(claim, bundle.parameters(), WORDS, said -> {}));
        }
        return claims;
    }

    /** The value of a property of a claim, as it is asked about. */
    public static @Nullable Object valueOf(ReportedClaim claim, String property) {
        return Properties.valueOf(claim, Objects.requireNonNull(property, "property"));
    }
}
