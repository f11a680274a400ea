package io.makegood.internal.changes;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.TippingPoint;
import io.makegood.explain.TippingPoint.Outcome;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.deciding.Course;
import io.makegood.resolution.LineDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for where a claim gets something else, going away from each number, amount and date in both directions. */
final class Tipping {
    private final ClaimContext claim;
    private final CaseFile caseFile;
    private final Function<CaseFile, List<Course>> decide;
    private final Outcome start;

    Tipping(Course course, Function<CaseFile, List<Course>> decide) {
        this.claim = course.context();
        this.caseFile = claim.caseFile();
        this.decide = decide;
        this.start = outcome(course.decision());
    }

    /** Those that some edits lead to. */
    List<TippingPoint> points(List<Edit> edits) {
        Map<List<Object>, List<Edit>> ways = new LinkedHashMap<>();
        for (Edit edit : edits) {
            if (edit.direction() != 0) {
                List<Object> way = new ArrayList<>(edit.path());
                way.add(edit.direction());
                ways.computeIfAbsent(way, any -> new ArrayList<>()).add(edit);
            }
        }
        List<TippingPoint> points = new ArrayList<>();
        for (List<Edit> way : ways.values()) {
            TippingPoint point = first(way);
            if (point != null) {
                points.add(point);
            }
        }
        return points;
    }

    private @Nullable TippingPoint first(List<Edit> way) {
        way.sort(Comparator.comparingDouble(Edit::distance));
        Object last = way.get(0).before();
        for (Edit edit : way) {
            Outcome after = outcome(Edit.made(caseFile, List.of(edit)));
            if (after == null) {
                // Further on there is no case at all, or there is one again: not the nearest value in any case.
                continue;
            }
            if (!after.equals(start)) {
                return between(edit, Objects.requireNonNull(last), after);
            }
            last = edit.after();
        }
        return null;
    }

    /** Halves the way from the last value with which it stays to the first that was found to be another. */
    private TippingPoint between(Edit edit, Object last, Outcome after) {
        Object stays = last;
        Object tips = Objects.requireNonNull(edit.after());
        Outcome outcome = after;
        for (Steps steps = Steps.between(stays, tips);
                steps != null && steps.count() > 1;
                steps = Steps.between(stays, tips)) {
            Object middle = steps.at(steps.count() / 2);
            Outcome there = outcome(
                    Edit.made(caseFile, List.of(new Edit(edit.path(), edit.before(), middle, edit.distance()))));
            if (there == null || there.equals(start)) {
                stays = there == null ? stays : middle;
                if (there == null) {
                    break;
                }
            } else {
                tips = middle;
                outcome = there;
            }
        }
        return new TippingPoint(
                claim.id(),
                edit.pointer(caseFile),
                Objects.requireNonNull(edit.before()),
                stays,
                tips,
                start,
                outcome,
                Actors.of(edit.pattern()));
    }

    private @Nullable Outcome outcome(CaseFile changed) {
        return decide.apply(changed).stream()
                .filter(course -> course.id().equals(claim.id()))
                .findFirst()
                .map(course -> outcome(course.decision()))
                .orElse(null);
    }

    private static Outcome outcome(LineDecision decision) {
        return new Outcome(
                decision.remedyType(), decision.status(), decision.returning().requirement());
    }
}
