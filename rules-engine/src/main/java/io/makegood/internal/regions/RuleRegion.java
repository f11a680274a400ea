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
 * @param conditions where its own conditions hold, and its fact is there
 * @param fires the question whether it fires
 * @param isOpaque whether it relates facts: it fires somewhere in the box, nobody knows where
 */
public record RuleRegion(
        Rule rule, @Nullable Object term, @Nullable Object says, Box conditions, Dimension fires, boolean isOpaque) {}
