package io.makegood.resolution;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the proof: an element of the resolution, the rule and principle it rests on, and the facts the rule read.
 *
 * @param id of this reason, referred to by {@link UsedFact#source()}: the decision, {@code #}, the rule's name in small letters with hyphens, or what the
 *     engine did; {@code ~2}, {@code ~3} … for what the rule says besides. The same as long as rule and claim are
 * @param decisionId the decision it belongs to
 * @param act what kind of step
 * @param conclusion what follows: a finding, a remedy, an obligation
 * @param principle the principle served; null for plain arithmetic
 * @param rule the rule that fired; null when the engine itself concluded
 * @param because why, in words an agent can read out
 * @param facts what it was concluded from
 * @param effective false when something of higher precedence prevailed
 * @param deciding whether it belongs to the few reasons without which something else would have been chosen, or nothing given on top,
 *     or nothing asked of the customer
 */
@RecordBuilder
public record Reason(
        String id,
        String decisionId,
        Act act,
        String conclusion,
        @Nullable String principle,
        @Nullable String rule,
        String because,
        List<UsedFact> facts,
        boolean effective,
        boolean deciding) {
    public Reason {
        facts = Lists.copy(facts);
    }
}
