package io.makegood.internal.deciding;

import io.makegood.internal.rulebook.Rule;
import io.makegood.rules.Contribution;
import java.util.Comparator;

/**
 * What a rule said about a fact.
 *
 * @param rule the rule
 * @param fact the fact its conditions read; immutable, so that its values can be looked up when somebody asks
 * @param contribution what it said
 */
record Said(Rule rule, Object fact, Contribution contribution) {
    /** By precedence of the principle, then by name: the order in which rules happen to fire carries no meaning. */
    static final Comparator<Said> BY_PRECEDENCE = (a, b) -> {
        int byRule = Integer.compare(a.rule.place(), b.rule.place());
        return byRule != 0 ? byRule : a.contribution.conclusion().compareTo(b.contribution.conclusion());
    };
}
