package io.makegood.internal.changes;

import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.explain.Actor;
import io.makegood.explain.CaseChange;
import io.makegood.explain.TippingPoint;
import io.makegood.explain.Wanted;
import io.makegood.explain.WhatWouldChange;
import io.makegood.explain.WhatWouldChange.Way;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.changes.Plan.Aim;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what would have to be otherwise in a case for a claim to get what is wanted, by deciding it otherwise. Every single edit that a rule about it
 * could notice is tried; of several edits together, those that a rule waits for. Safe for use by many threads.
 */
public final class ChangeSearch {
    /** Cases that are decided for single edits, and for several at once. */
    private static final int SINGLES = 250;

    private static final int COMBINED = 80;
    /** Edits that are tried for each thing that a rule waits for. */
    private static final int FOR_EACH_AIM = 6;
    /** Of several values of one place that all bring it, so many are told. */
    private static final int OF_ONE_PLACE = 4;
    /** Ways of several changes that are told. */
    private static final int TOLD = 24;
    /** Days that are tried one by one; behind them, those on which something that the policy limits runs out, for three years. */
    private static final int EVERY_DAY = 14;

    private static final int LAST_DAY = 1096;

    private static final Comparator<Edit> CHEAPEST =
            Comparator.<Edit, Actor>comparing(edit -> Actors.of(edit.pattern())).thenComparingDouble(Edit::distance);

    private final Bundle bundle;
    private final List<Rule> rules;
    private final Cuts cuts;
    private final Map<String, Aim> aims = new ConcurrentHashMap<>();

    /** Looks among what these rules notice. */
    public ChangeSearch(Bundle bundle, List<Rule> rules) {
        this.bundle = bundle;
        this.rules = rules;
        this.cuts = new Cuts(rules, bundle.parameters(), bundle.floors());
    }

    /**
     * What would change it, for a claim of a checked case.
     *
     * @param asked how the claim was decided
     * @param decide decides changed cases, each claim by its course; nothing where one is no case, or another policy would decide it
     */
    public WhatWouldChange ask(Course asked, Wanted wanted, Function<CaseFile, List<Course>> decide) {
        Trial start = new Trial(asked);
        return start.brings(wanted)
                ? new WhatWouldChange(asked.id(), wanted, true, List.of(), null)
                : new Question(asked.context(), wanted, decide, start).answer();
    }

    /** Where numbers, amounts and dates tip what the claims of a checked case get. */
    public List<TippingPoint> tippingPoints(List<Course> courses, Function<CaseFile, List<Course>> decide) {
        return courses.stream()
                .flatMap(course -> new Tipping(course, decide)
                        .points(Candidates.of(course.context(), cuts, bundle.vocabulary(), null)).stream())
                .toList();
    }

    /** One question about one claim. */
    private final class Question {
        private final ClaimContext claim;
        private final CaseFile caseFile;
        private final Wanted wanted;
        private final Function<CaseFile, List<Course>> decide;
        private final List<Plan> plans;

        /** Edits that were tried and do not bring it by themselves, with what came of them. */
        private final Map<Edit, Trial> tried = new LinkedHashMap<>();
        /** Edits that bring it, each a way. */
        private final List<List<Edit>> ways = new ArrayList<>();
        /** Places of single edits that bring it. */
        private final Set<List<Object>> settled = new HashSet<>();

        /** What brings about each aim. */
        private final Map<Aim, List<Edit>> forAims = new HashMap<>();

        private final Set<List<Edit>> combined = new HashSet<>();
        private int combinations;

        Question(ClaimContext claim, Wanted wanted, Function<CaseFile, List<Course>> decide, Trial start) {
            this.claim = claim;
            this.caseFile = claim.caseFile();
            this.wanted = wanted;
            this.decide = decide;
            this.plans = new Plan.Maker(rules, start, wanted, aims).all();
        }

        WhatWouldChange answer() {
            LocalDate on = passing();
            singles();
            plans.forEach(this::combine);
            return new WhatWouldChange(claim.id(), wanted, false, told(), on);
        }

        private @Nullable Trial tryOut(CaseFile changed) {
            return decide.apply(changed).stream()
                    .filter(course -> course.id().equals(claim.id()))
                    .findFirst()
                    .map(Trial::new)
                    .orElse(null);
        }

        private boolean isGiven(@Nullable Trial trial) {
            return trial != null && trial.brings(wanted);
        }

        // Time

        /** The first day on which it comes by itself; its edit is a way. */
        private @Nullable LocalDate passing() {
            CaseClock clock = caseFile.clock();
            int failed = 0;
            for (int days : days()) {
                if (isGiven(tryOut(later(days)))) {
                    int first = days;
                    // Of days that were left out, those before may bring it as well.
                    while (first - 1 > failed && isGiven(tryOut(later(first - 1)))) {
                        first--;
                    }
                    Instant then = later(first).clock().now();
                    Edit edit = new Edit(List.of("clock", "now"), clock.now(), then, first);
                    ways.add(List.of(edit));
                    settled.add(edit.path());
                    return clock.dayOf(then);
                }
                failed = days;
            }
            return null;
        }

        private SortedSet<Integer> days() {
            SortedSet<Integer> days = new TreeSet<>();
            for (int day = 1; day <= EVERY_DAY; day++) {
                days.add(day);
            }
            LocalDate today = claim.today();
            for (Edit edit : Candidates.of(claim, cuts, bundle.vocabulary(), Set.of("clock/now"))) {
                if (edit.after() instanceof Instant moment) {
                    long day = ChronoUnit.DAYS.between(today, caseFile.clock().dayOf(moment));
                    if (day > 0 && day <= LAST_DAY) {
                        days.add((int) day);
                    }
                }
            }
            return days;
        }

        /** The case at the same time of another day. */
        private CaseFile later(int days) {
            CaseClock clock = caseFile.clock();
            Instant then = clock.now().atZone(clock.zone()).plusDays(days).toInstant();
            return CaseFileBuilder.builder(caseFile)
                    .clock(new CaseClock(then, clock.zone()))
                    .build();
        }

        // Single edits

        private void singles() {
            Set<Edit> edits = new LinkedHashSet<>();
            Set<String> noticed = new LinkedHashSet<>();
            for (Plan plan : plans) {
                // What the nearest rules wait for comes first, as there is an end to what is tried.
                if (plan.unmet().size() <= Plan.MOST || edits.isEmpty()) {
                    int before = noticed.size();
                    plan.unmet().forEach(aim -> noticed.addAll(aim.places()));
                    if (noticed.size() > before && edits.size() < SINGLES) {
                        Candidates.of(claim, cuts, bundle.vocabulary(), noticed).stream()
                                .sorted(CHEAPEST)
                                .forEach(edits::add);
                    }
                }
            }
            Set<List<Object>> directions = new HashSet<>();
            int left = SINGLES;
            for (Edit edit : edits) {
                if (left <= 0) {
                    break;
                }
                List<Object> direction = new ArrayList<>(edit.path());
                direction.add(edit.direction());
                boolean isFurther = edit.direction() != 0 && directions.contains(direction);
                boolean isTime = edit.path().get(0).equals("clock") && settled.contains(edit.path());
                if (isFurther || isTime) {
                    continue;
                }
                left--;
                Trial trial = tryOut(Edit.made(caseFile, List.of(edit)));
                if (isGiven(trial)) {
                    ways.add(List.of(nearest(edit)));
                    directions.add(direction);
                    if (!edit.isAddition()) {
                        settled.add(edit.path());
                    }
                } else if (trial != null) {
                    tried.put(edit, trial);
                }
            }
        }

        /** The value nearest to what stands there, on the way to one that brings it, at which it comes. */
        private Edit nearest(Edit edit) {
            Steps steps = Steps.between(edit.before(), edit.after());
            if (steps == null) {
                return edit;
            }
            long enough = steps.count();
            long tooFew = 0;
            Edit nearest = edit;
            while (enough - tooFew > 1) {
                long middle = (enough + tooFew) >>> 1;
                double distance = edit.distance() * middle / steps.count();
                Edit closer = new Edit(edit.path(), edit.before(), steps.at(middle), distance);
                if (isGiven(tryOut(Edit.made(caseFile, List.of(closer))))) {
                    enough = middle;
                    nearest = closer;
                } else {
                    tooFew = middle;
                }
            }
            return nearest;
        }

        // Several at once

        private void combine(Plan plan) {
            int aims = plan.unmet().size();
            if (aims < 2 || aims > Plan.MOST || combinations >= COMBINED) {
                return;
            }
            combine(
                    plan.unmet().stream()
                            .map(aim -> forAims.computeIfAbsent(aim, this::edits))
                            .toList(),
                    0,
                    List.of());
        }

        private void combine(List<List<Edit>> ofAims, int at, List<Edit> chosen) {
            if (at == ofAims.size()) {
                if (chosen.size() > 1) {
                    tryTogether(chosen);
                }
                return;
            }
            int some = ofAims.size() == 2 ? FOR_EACH_AIM : 3;
            for (Edit edit :
                    ofAims.get(at).subList(0, Math.min(some, ofAims.get(at).size()))) {
                if (chosen.contains(edit)) {
                    combine(ofAims, at + 1, chosen);
                } else if (chosen.stream().allMatch(edit::goesWith)) {
                    List<Edit> more = new ArrayList<>(chosen);
                    more.add(edit);
                    combine(ofAims, at + 1, more);
                }
            }
        }

        /** The edits that bring about an aim and not all that is wanted, the cheapest first, few of one place. */
        private List<Edit> edits(Aim aim) {
            Map<String, Integer> ofPlace = new HashMap<>();
            return tried.entrySet().stream()
                    .filter(each -> !settled.contains(each.getKey().path())
                            && aim.places().stream()
                                    .anyMatch(place ->
                                            Places.meet(place, each.getKey().pattern()))
                            && aim.holds().test(each.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted(CHEAPEST)
                    .filter(edit -> ofPlace.merge(edit.pattern(), 1, Integer::sum) <= 2)
                    .limit(FOR_EACH_AIM)
                    .toList();
        }

        private void tryTogether(List<Edit> edits) {
            if (combinations >= COMBINED) {
                return;
            }
            List<Edit> sorted = edits.stream()
                    .sorted(Comparator.comparing(Edit::pattern).thenComparing(edit -> String.valueOf(edit.after())))
                    .toList();
            if (!combined.add(sorted) || isMoreThanEnough(sorted)) {
                return;
            }
            if (sorted.size() > 2) {
                for (Edit without : sorted) {
                    List<Edit> fewer =
                            sorted.stream().filter(edit -> edit != without).toList();
                    tryTogether(fewer);
                }
                // Where less was not tried, nobody knows whether it is enough.
                if (combinations >= COMBINED || isMoreThanEnough(sorted)) {
                    return;
                }
            }
            combinations++;
            if (isGiven(tryOut(Edit.made(caseFile, sorted)))) {
                ways.add(sorted);
            }
        }

        /** Whether edits at some of the same places bring it already. */
        private boolean isMoreThanEnough(List<Edit> edits) {
            return ways.stream().anyMatch(way -> way.size() < edits.size() && isWithin(way, edits));
        }

        private static boolean isWithin(List<Edit> way, List<Edit> edits) {
            return way.stream()
                    .allMatch(one -> edits.stream()
                            .anyMatch(other -> one.isAddition()
                                    ? one.equals(other)
                                    : one.path().equals(other.path())));
        }

        // Telling

        private List<Way> told() {
            List<List<Edit>> sorted = new ArrayList<>(ways);
            Comparator<List<Edit>> cheapest = Comparator.comparingInt((List<Edit> way) -> way.size())
                    .thenComparing(ChangeSearch::actor)
                    .thenComparingInt(ChangeSearch::trouble)
                    .thenComparingDouble(
                            way -> way.stream().mapToDouble(Edit::distance).sum());
            sorted.sort(cheapest);
            Map<String, Integer> alike = new HashMap<>();
            List<Way> told = new ArrayList<>();
            int several = 0;
            for (List<Edit> way : sorted) {
                String places = way.stream()
                        .map(edit -> edit.pointer(caseFile))
                        .toList()
                        .toString();
                boolean isTold =
                        alike.merge(places, 1, Integer::sum) <= OF_ONE_PLACE && (way.size() == 1 || several++ < TOLD);
                if (isTold) {
                    told.add(new Way(changes(way), Edit.made(caseFile, way)));
                }
            }
            return told.stream().distinct().toList();
        }

        private List<CaseChange> changes(List<Edit> way) {
            return way.stream()
                    .map(edit -> new CaseChange(
                            edit.pointer(caseFile), edit.before(), edit.after(), Actors.of(edit.pattern())))
                    .toList();
        }
    }

    private static Actor actor(List<Edit> way) {
        return Collections.max(
                way.stream().map(edit -> Actors.of(edit.pattern())).toList());
    }

    private static int trouble(List<Edit> way) {
        return way.stream()
                .mapToInt(edit -> Actors.of(edit.pattern()).ordinal())
                .sum();
    }
}
