package io.makegood.internal.deciding;

import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.contribution.Violation;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.safeguards.Breach;
import io.makegood.internal.safeguards.EngineCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a finished resolution must not be, and who says so: a rule of the policy, or the engine.
 *
 * @param decisionId of the claim concerned; empty for all claims of the case
 * @param wrong what is wrong
 * @param firing the rule that says so; null when the engine does
 * @param check what the engine holds every resolution to; null when a rule says so
 */
record Objection(
        String decisionId,
        String wrong,
        @Nullable Firing firing,
        @Nullable EngineCheck check) {
    /** The engine's. */
    static Objection of(Breach breach) {
        return new Objection(breach.decisionId(), breach.message(), null, breach.check());
    }

    /** A rule's; without an id, where it is to the message about all claims. */
    static Objection of(String decisionId, Firing firing) {
        return new Objection(decisionId, ((Violation) firing.contribution()).wrong(), firing, null);
    }

    /** Whether it is about the decision on this claim, or what is said about it. */
    boolean concerns(ClaimContext claim) {
        return isAboutAll() ? !isToMessage() || claim.plannedAction() == null : decisionId.equals(claim.id());
    }

    private boolean isToMessage() {
        return firing != null && firing.rule().phase() == Phase.SAFEGUARD_MESSAGE;
    }

    /** Whether it is to no decision in particular. */
    boolean isAboutAll() {
        return decisionId.isEmpty();
    }

    /** By what it must not be, for a warning. */
    String forbiddenBy() {
        if (firing == null) {
            return "which the engine never gives" + (check == null ? "" : " (" + check.words() + ")");
        }
        return "which " + firing.rule().principle() + " forbids (rule `"
                + firing.rule().name() + "`)";
    }
}
