package io.makegood.rules;

import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.contribution.Assessment;
import io.makegood.internal.contribution.Contributions;
import io.makegood.internal.messages.PolicyWords;
import io.makegood.vocabulary.FaultParty;

/** Phase 1, assess: a claim as it was reported. A rule that matches it may find something out about it. */
public final class ReportedClaim extends Claim {
    /** For the engine. */
    public ReportedClaim(ClaimContext context, Parameters parameters, PolicyWords words, Contributions contributions) {
        super(context, new PolicyParameters(parameters, context.currency(), words, context.today()), contributions);
    }

    /** Finds whose fault it is. */
    public void faultLies(FaultParty party) {
        contribute(new Assessment.Fault(party));
    }

    /**
     * Finds something out, in words of the author's own. Rules of later phases ask for it with {@code found("…")} in the very same words;
     * the checker tells when a rule asks for what nobody finds.
     */
    public void find(String finding) {
        contribute(new Assessment.Finding(finding));
    }
}
