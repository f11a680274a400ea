package io.makegood.internal.proving;

import io.makegood.internal.rule.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds of a policy for all cases, and that its author did not mean.
 *
 * @param span where in the policy; null where it is in no place
 * @param rules whose rules are concerned, first the one it is about
 */
record Finding(Kind kind, @Nullable Span span, List<String> rules, String text) {
    /** What can be found. */
    enum Kind {
        /** A rule whose conditions never hold together. */
        NEVER_FIRES,
        /** A rule that says only what others say whenever it fires. */
        ADDS_NOTHING,
        /** A condition that holds whenever the others of its rule do. */
        CONDITION_IMPLIED,
        /** A remedy that is ruled out whenever the rule proposes it. */
        ALWAYS_RULED_OUT,
        /** Something that never holds, because a higher principle says otherwise whenever the rule fires. */
        ALWAYS_OUTRANKED,
        /** A remedy that is proposed and that nobody can get. */
        REMEDY_NEVER_ELIGIBLE,
        /** Two rules of one rank that say different things of which only one can hold. */
        EQUAL_RANK,
        /** A finding that no rule asks for. */
        FINDING_UNUSED,
        /** A finding that is asked for and never found. */
        FINDING_NEVER_FOUND,
        /** A claim for which no remedy is left. */
        GAP
    }
}
