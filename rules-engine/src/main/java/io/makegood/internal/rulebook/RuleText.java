package io.makegood.internal.rulebook;

/**
 * A rule as its author wrote it: one fact, conditions on it, and what is said when they hold.
 *
 * @param rule what the rule says about itself
 * @param variable the name its consequence calls the fact by; empty when it has none
 * @param conditions the text of its conditions, separated by commas
 * @param consequence the text after {@code then}
 */
public record RuleText(Rule rule, String variable, String conditions, String consequence) {}
