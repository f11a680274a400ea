package io.makegood.explain;

import static java.util.Objects.requireNonNull;

import io.makegood.casefile.CaseFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have to be otherwise in a case for a claim to get what is wanted. Every way was tried: the changed case was decided by the same policy, and
 * gave it. No way does with less of its changes.
 *
 * @param decisionId the claim that is asked about, as its decision is called
 * @param wanted what is asked for
 * @param isGiven whether the case gives it as it is; then there are no ways
 * @param ways the cheapest first: fewer changes, then by who can make them, then the smaller
 * @param on the first day on which it comes by itself, when nothing but time passes; null when it does not within three years
 */
public record WhatWouldChange(
        String decisionId,
        Wanted wanted,
        boolean isGiven,
        List<Way> ways,
        @Nullable LocalDate on) {
    public WhatWouldChange {
        requireNonNull(decisionId, "decisionId");
        requireNonNull(wanted, "wanted");
        ways = List.copyOf(ways);
    }

    /**
     * Changes that together bring it.
     *
     * @param changes at least one, sorted by place
     * @param caseFile the case with all of them
     */
    public record Way(List<CaseChange> changes, CaseFile caseFile) {
        public Way {
            changes = List.copyOf(changes);
            requireNonNull(caseFile, "caseFile");
        }

        /** Whoever of those who have to do something is furthest from it. */
        public Actor actor() {
            return changes.stream()
                    .map(CaseChange::actor)
                    .max(Comparator.naturalOrder())
                    .orElse(Actor.NOBODY);
        }
    }

    /** The ways of which this one is the furthest from what he has to do. */
    public List<Way> ways(Actor actor) {
        return ways.stream().filter(way -> way.actor() == actor).toList();
    }
}
