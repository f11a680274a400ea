package io.makegood.resolution;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Something that was considered and not chosen.
 *
 * @param decisionId where
 * @param alternative remedy or pause
 * @param vetoed true when it cannot or must not be, false when another one was better
 * @param because why not
 * @param principle on behalf of which principle; null when not known or not applicable
 * @param rule by which rule; null when not known or not applicable
 */
@RecordBuilder
public record RejectedAlternative(
        String decisionId,
        String alternative,
        boolean vetoed,
        String because,
        @Nullable String principle,
        @Nullable String rule) {}
