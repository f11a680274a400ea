package io.makegood.internal.regions;

import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;

/**
 * A condition of a rule, about one of the facts the rule matches.
 *
 * @param text as it is written
 * @param onlyThis where all others hold, and it does not: where it makes a difference
 */
public record AskedCondition(Rule rule, String text, Box onlyThis) {}
