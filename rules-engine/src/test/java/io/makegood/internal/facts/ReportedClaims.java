package io.makegood.internal.facts;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.Claims;
import io.makegood.internal.contribution.Contributions;
import io.makegood.internal.messages.PolicyWords;
import io.makegood.rules.ReportedClaim;
import java.util.List;
import java.util.Map;

/** Claims for rules to match, in neutral words. */
public final class ReportedClaims {
    private static final PolicyWords WORDS = PolicyWords.of(Map.of());

    private ReportedClaims() {}

    /** All claims of a case; nobody listens to what is said about them. */
    public static List<ReportedClaim> of(CaseFile caseFile, Bundle bundle) {
        return Claims.of(caseFile, bundle.floors(), bundle.parameters()).stream()
                .map(claim -> of(claim, bundle, said -> {}))
                .toList();
    }

    /**
     * One claim.
     *
     * @param contributions hears what is said about it
     */
    public static ReportedClaim of(ClaimContext claim, Bundle bundle, Contributions contributions) {
        return new ReportedClaim(claim, bundle.parameters(), WORDS, contributions);
    }
}
