package io.makegood.internal.deciding;

import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said about a fact.
 *
 * @param rule the rule
 * @param fact the fact its conditions read; immutable, so that its values can be looked up when somebody asks
 * @param tuple what else it matched, by slot; empty for a rule that reads its own fact only
 * @param contribution what it said
 */
record Firing(Rule rule, Object fact, @Nullable Object[] tuple, Contribution contribution) {}
