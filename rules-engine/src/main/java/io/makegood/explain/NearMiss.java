package io.makegood.explain;

import java.util.List;

/**
 * A rule that could have said what was asked for, and did not: how near it was. With every condition on its own fact held and nothing else asked, it
 * would have said it.
 *
 * @param rule its name
 * @param principle the principle it serves
 * @param says what it would have said
 * @param conditions all conditions on its own fact, in their order; where a rule says what it reads, the last is that this is what was asked for
 * @param related what it asks of other facts of the case besides; these were not all there where every condition held, and nobody looked for them
 *     otherwise
 * @param outranked whether something of higher precedence was said, so that this rule alone would not have been enough
 * @param sentence what was missing, in words
 */
public record NearMiss(
        String rule,
        String principle,
        String says,
        List<ConditionCheck> conditions,
        List<String> related,
        boolean outranked,
        String sentence) {
    public NearMiss {
        conditions = List.copyOf(conditions);
        related = List.copyOf(related);
    }

    /** The conditions that held. */
    public List<ConditionCheck> held() {
        return conditions.stream().filter(ConditionCheck::held).toList();
    }

    /** The conditions that did not. */
    public List<ConditionCheck> failed() {
        return conditions.stream().filter(condition -> !condition.held()).toList();
    }
}
