package io.makegood.explain;

import io.makegood.casefile.CaseFile;
import io.makegood.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds of a policy for all cases anyone can report, and that its author can hardly have meant.
 *
 * @param kind what kind of thing it is
 * @param problem where it is, what it is, and what to do
 * @param rules the rules concerned, by name, first the one it is about; empty where it is about none
 * @param example a case whose decision shows it; null where there is none to show, as of a rule that never fires
 * @param decisionId the claim of the example that shows it, as its decision is called; null when there is no example
 */
public record ProofFinding(
        Kind kind,
        Problem problem,
        List<String> rules,
        @Nullable CaseFile example,
        @Nullable String decisionId) {
    /** As it is. */
    public ProofFinding {
        rules = List.copyOf(rules);
    }

    /** What can be found of a policy, the gravest first. */
    public enum Kind {
        /** What must hold of every decision, as the author of the policy says, does not. */
        BROKEN_INVARIANT(true),
        /** A claim for which the policy leaves no remedy: a person decides. */
        GAP(true),
        /** A rule whose conditions never hold together. */
        NEVER_FIRES(true),
        /** A remedy that rules propose and that nobody can get. */
        REMEDY_NEVER_LEFT(true),
        /** A rule that proposes only what is ruled out whenever it does. */
        ALWAYS_RULED_OUT(true),
        /** A rule in whose place one of a higher principle says something else whenever it fires. */
        ALWAYS_OUTRANKED(true),
        /** Two rules whose principles have one rank say what cannot both hold, and neither is better for the customer. */
        TIE(true),
        /** A rule that says only what others say whenever it fires. */
        ADDS_NOTHING(true),
        /** A parameter that decides nothing: whatever is compared with it, decisions are the same on both its sides. */
        IDLE_PARAMETER(true),
        /** A condition that holds whenever the others of its rule do. */
        IMPLIED_CONDITION(true),
        /** A finding that no rule asks for: it only stands among the reasons. */
        UNUSED_FINDING(false);

        private final boolean isFault;

        Kind(boolean isFault) {
            this.isFault = isFault;
        }

        /** Whether something is to be mended; otherwise it is worth knowing. */
        public boolean isFault() {
            return isFault;
        }
    }
}
