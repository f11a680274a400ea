package io.makegood.explain;

import static java.util.Objects.requireNonNull;

import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;

/**
 * Where a number, an amount or a date of a case tips what a claim gets: the nearest value, in one direction, at which the decision is another one. The
 * case with that value, and the one with the value before it, were decided.
 *
 * @param decisionId whose decision it is
 * @param place JSON pointer into the case file as it was given
 * @param stands what stands there
 * @param last the last value, from there on, with which the decision stays
 * @param from the first one with which it is another
 * @param before the decision as it is
 * @param after the other one
 * @param actor who can make the value another
 */
public record TippingPoint(
        String decisionId,
        String place,
        Object stands,
        Object last,
        Object from,
        Outcome before,
        Outcome after,
        Actor actor) {
    public TippingPoint {
        requireNonNull(decisionId, "decisionId");
        requireNonNull(place, "place");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(actor, "actor");
    }

    /** What a claim gets, in short. */
    public record Outcome(RemedyType remedy, ResolutionStatus status, ReturnRequirement returning) {}
}
