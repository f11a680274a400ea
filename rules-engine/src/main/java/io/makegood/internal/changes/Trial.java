package io.makegood.internal.changes;

import io.makegood.explain.Wanted;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Firing;
import io.makegood.internal.explaining.Holding;
import io.makegood.internal.facts.Facts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Rule;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.ProposedRemedy;
import io.makegood.vocabulary.RemedyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case that was decided to see what comes of it for one of its claims. */
record Trial(Course course) {
    /** Whether it brings what is wanted. */
    boolean brings(Wanted wanted) {
        return Holding.isSo(course, wanted);
    }

    /** The fact of a phase, for a remedy where that is a fact of the phase; null when there is none. */
    @Nullable Object fact(Phase phase, @Nullable RemedyType type) {
        if (type != null && phase == Phase.GUARD) {
            return new ProposedRemedy(
                    (AssessedClaim) course.facts(Phase.PROPOSE).get(0), type);
        }
        if (type != null && phase == Phase.CHOOSE) {
            return course.eligible(type);
        }
        List<Object> facts = course.facts(phase);
        return facts.isEmpty() ? null : facts.get(0);
    }

    boolean hasFired(Rule rule) {
        return course.firings(rule.phase()).stream()
                .anyMatch(firing -> firing.rule().equals(rule));
    }

    /** The rules of a phase that fired; for a remedy only, where their fact is one. */
    List<Rule> fired(Phase phase, @Nullable RemedyType type) {
        return course.firings(phase).stream()
                .filter(firing -> type == null || type.equals(Facts.termOf(firing.fact())))
                .map(Firing::rule)
                .distinct()
                .toList();
    }
}
