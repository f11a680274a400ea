package io.makegood.explain;

import io.makegood.resolution.UsedFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said, and why.
 *
 * @param rule its name; null where the engine says it itself
 * @param principle the principle it serves; null when none
 * @param says what it said
 * @param because why, in the author's words
 * @param facts what it read, each with its place in the case
 */
public record Spoken(
        @Nullable String rule, @Nullable String principle, String says, String because, List<UsedFact> facts) {
    public Spoken {
        facts = List.copyOf(facts);
    }
}
