package io.makegood.rules;

import io.makegood.internal.contribution.Veto;
import io.makegood.vocabulary.PauseKind;

/** Phase 3, guard: a wait, question or review somebody proposed. A rule that matches it may rule it out. */
public final class ProposedPause {
    private final AssessedClaim claim;
    private final PauseKind kind;

    /** For the engine. */
    public ProposedPause(AssessedClaim claim, PauseKind kind) {
        this.claim = claim;
        this.kind = kind;
    }

    /** What kind of pause. */
    @Invariant
    public PauseKind getKind() {
        return kind;
    }

    /** The claim it was proposed for, with everything found out about it. */
    public AssessedClaim getClaim() {
        return claim;
    }

    /** Rules it out. */
    public void veto() {
        claim.contribute(new Veto.OfPause(kind));
    }
}
