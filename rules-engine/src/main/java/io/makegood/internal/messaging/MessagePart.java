package io.makegood.internal.messaging;

import io.makegood.internal.claims.ClaimContext;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.RemedyType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One decision to speak about.
 *
 * @param points what has to be said about it
 * @param wished what the customer asked for, if anything
 * @param owner who sees to the case; null when nobody in particular
 */
public record MessagePart(
        ClaimContext context,
        LineDecision decision,
        Set<CommPoint> points,
        ApologyLevel apology,
        @Nullable Enclosure enclosure,
        @Nullable RemedyType wished,
        @Nullable String owner) {}
