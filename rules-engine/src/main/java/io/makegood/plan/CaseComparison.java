package io.makegood.plan;

import io.makegood.casefile.CaseFile;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case under both policies.
 *
 * @param before what the old policy decides; null when it cannot decide the case
 * @param after what the new one decides; null when it cannot
 * @param aspects what is otherwise, of its claims and of the case as a whole; empty when nothing is, or when only one policy decides it
 * @param claims each claim under both; empty when only one policy decides it
 * @param cause of what is otherwise; null when nothing is, or when only one policy decides it
 * @param problems why one of them, or none, can decide it; empty when both can
 * @since 0.1.0
 */
public record CaseComparison(
        CaseFile caseFile,
        @Nullable Resolution before,
        @Nullable Resolution after,
        Set<Aspect> aspects,
        List<ClaimChange> claims,
        @Nullable Cause cause,
        List<Problem> problems) {
    /** As it is. */
    public CaseComparison {
        Set<Aspect> copy = EnumSet.noneOf(Aspect.class);
        copy.addAll(aspects);
        aspects = Collections.unmodifiableSet(copy);
        claims = List.copyOf(claims);
        problems = List.copyOf(problems);
    }

    /** Whether both decide it, and otherwise. */
    public boolean isChanged() {
        return !aspects.isEmpty();
    }

    /** Whether the customer notices. */
    public boolean isNoticed() {
        return aspects.stream().anyMatch(Aspect::isNoticed);
    }

    /** Whether one policy decides it and the other cannot. */
    public boolean isDecidedByOne() {
        return (before == null) != (after == null);
    }
}
