package io.makegood.internal.regions;

import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Dimension;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule fires.
 *
 * @param term the remedy or kind of pause whose fact it matches; null where that is the claim itself
 * @param read by text, the terms its actions read here; a rule has a region for each of their values
 * @param fires the question whether it fires
 */
public record RuleRegion(Rule rule, @Nullable Object term, Map<String, Object> read, Dimension fires) {
    /** What an argument of an action is here, where it is named or is a term that is read; null otherwise. */
    public @Nullable Object handed(Operand argument) {
        return argument instanceof Operand.Constant constant ? constant.value() : read.get(argument.text());
    }
}
