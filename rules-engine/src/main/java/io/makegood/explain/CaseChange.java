package io.makegood.explain;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something in a case file that would be otherwise. Values are those of the case file: texts, numbers, amounts, days, moments, terms, and whole facts.
 *
 * @param place JSON pointer into the case file as it was given; it ends in {@code -} for a fact that is added to a list
 * @param before what stands there; null when nothing does
 * @param after what would; null when nothing would
 * @param actor who can make it so
 */
public record CaseChange(
        String place, @Nullable Object before, @Nullable Object after, Actor actor) {
    public CaseChange {
        requireNonNull(place, "place");
        requireNonNull(actor, "actor");
    }
}
