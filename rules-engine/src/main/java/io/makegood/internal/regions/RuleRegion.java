package io.makegood.internal.regions;

import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule fires.
 *
 * @param term the remedy or kind of pause whose fact it matches; null where that is the claim itself
 * @param says what it speaks of, where that depends on what it reads: the remedy it proposes, the party at fault; null where its actions name it
 * @param conditions where its conditions hold, and its fact is there; what it asks of other facts is a question with one answer for each claim
 * @param fires the question whether it fires
 */
public record RuleRegion(
        Rule rule, @Nullable Object term, @Nullable Object says, Box conditions, Dimension fires) {}
