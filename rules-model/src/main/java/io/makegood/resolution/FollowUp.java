package io.makegood.resolution;

import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.RemedyType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens later, with an owner and a date.
 *
 * @param type what
 * @param dueAt when
 * @param owner who sees to it
 * @param decisionId the decision it belongs to; null for the case as a whole
 * @param nextRemedy what is done then without further proof; null when not known or not applicable
 * @param purpose why, for the owner
 */
@RecordBuilder
public record FollowUp(
        FollowUpType type,
        Instant dueAt,
        String owner,
        @Nullable String decisionId,
        @Nullable RemedyType nextRemedy,
        String purpose) {}
