package io.makegood.internal.facts;

import io.makegood.rules.CaseProperties;
import io.makegood.rules.Claim;
import io.makegood.rules.EligibleRemedy;
import io.makegood.rules.ProposedPause;
import io.makegood.rules.ProposedRemedy;
import io.makegood.rules.SettledClaim;
import org.jspecify.annotations.Nullable;

/** What the phases put before the rules. */
public final class Facts {
    private Facts() {}

    /** Whether something of this type is a claim, or the part of one that has some of its properties. */
    public static boolean isClaim(Class<?> type) {
        return CaseProperties.class.isAssignableFrom(type);
    }

    /** Whether what this type has of its own is, of a claim, always the same: what is settled can be settled anew, when a person has to look at another claim. */
    public static boolean isLasting(Class<?> type) {
        return isClaim(type) && type != SettledClaim.class;
    }

    /** The claim a fact is about, or is. */
    public static Claim claimOf(Object fact) {
        if (fact instanceof Claim claim) {
            return claim;
        }
        if (fact instanceof ProposedRemedy remedy) {
            return remedy.getClaim();
        }
        if (fact instanceof ProposedPause pause) {
            return pause.getClaim();
        }
        return ((EligibleRemedy) fact).getClaim();
    }

    /** The remedy or the kind of pause a fact is, beside the claim it is about; null where it is the claim itself. */
    public static @Nullable Object termOf(Object fact) {
        if (fact instanceof ProposedRemedy proposed) {
            return proposed.getType();
        }
        if (fact instanceof EligibleRemedy eligible) {
            return eligible.getType();
        }
        return fact instanceof ProposedPause pause ? pause.getKind() : null;
    }
}
