package io.makegood.plan;

import io.makegood.explain.Generosity;
import io.makegood.resolution.LineDecision;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A claim under both policies.
 *
 * @param before what the old policy decides
 * @param after what the new one decides
 * @param aspects what of it is otherwise; empty when nothing is
 * @param generosity how what the customer gets now stands to what he got
 * @since 0.1.0
 */
public record ClaimChange(LineDecision before, LineDecision after, Set<Aspect> aspects, Generosity generosity) {
    /** As it is. */
    public ClaimChange {
        Set<Aspect> copy = EnumSet.noneOf(Aspect.class);
        copy.addAll(aspects);
        aspects = Collections.unmodifiableSet(copy);
    }
}
