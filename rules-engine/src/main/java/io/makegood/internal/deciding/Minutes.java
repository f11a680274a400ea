package io.makegood.internal.deciding;

import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.Rulebook;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.Claim;
import io.makegood.rules.Contribution;
import io.makegood.rules.Contributions;
import io.makegood.rules.EligibleRemedy;
import io.makegood.rules.ProposedPause;
import io.makegood.rules.ProposedRemedy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down who said what while the rules fire. References only: nothing is rendered here. */
final class Minutes implements Contributions, Rulebook.Listener {
    private final Map<String, List<Said>> byClaim = new HashMap<>();
    private @Nullable Rule rule;
    private @Nullable Object fact;

    @Override
    public void fires(Rule rule, Object fact) {
        this.rule = rule;
        this.fact = fact;
    }

    @Override
    public void add(Contribution contribution) {
        if (rule == null || fact == null) {
            throw new IllegalStateException("a verb was used outside a rule");
        }
        byClaim.computeIfAbsent(claimOf(fact).id(), id -> new ArrayList<>()).add(new Said(rule, fact, contribution));
    }

    /** Everything said about a claim since the last call, by precedence. */
    List<Said> take(String claimId) {
        List<Said> said = byClaim.remove(claimId);
        if (said == null) {
            return List.of();
        }
        said.sort(Said.BY_PRECEDENCE);
        return said;
    }

    /** The claim a fact belongs to. */
    static Claim claimOf(Object fact) {
        if (fact instanceof Claim claim) {
            return claim;
        }
        return assessedOf(fact);
    }

    private static AssessedClaim assessedOf(Object fact) {
        if (fact instanceof ProposedRemedy remedy) {
            return remedy.getClaim();
        }
        if (fact instanceof ProposedPause pause) {
            return pause.getClaim();
        }
        return ((EligibleRemedy) fact).getClaim();
    }
}
