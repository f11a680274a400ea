package io.makegood.internal.deciding;

import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.contribution.Assessment;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.contribution.Veto;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.messages.PolicyWords;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.EligibleRemedy;
import io.makegood.rules.ProposedPause;
import io.makegood.rules.ProposedRemedy;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One claim on its way through the phases: what was found, proposed, ruled out, preferred. */
final class ClaimEvaluation {
    /** Among the claims of the case, from 0. */
    final int place;

    final ClaimContext context;
    final ReportedClaim reported;
    final FiringLog log;

    Firing[] found = FiringLog.NOTHING;
    Firing[] proposed = FiringLog.NOTHING;
    Firing[] vetoed = FiringLog.NOTHING;
    Firing[] preferred = FiringLog.NOTHING;

    private @Nullable AssessedClaim assessed;
    private final List<RemedyProposal> proposals = new ArrayList<>(4);
    private List<Proposal.Pause> delays = List.of();

    ClaimEvaluation(int place, ClaimContext context, Parameters parameters, PolicyWords words, FiringLog log) {
        this.place = place;
        this.context = context;
        this.log = log;
        this.reported = new ReportedClaim(context, parameters, words, log);
    }

    private ClaimEvaluation(ClaimEvaluation other) {
        this.place = other.place;
        this.context = other.context;
        this.log = other.log;
        this.reported = other.reported;
        this.found = other.found;
        this.assessed = other.assessed;
    }

    /** The same claim, had this been said of it instead. */
    ClaimEvaluation had(Firing[] proposed, Firing[] vetoed, Firing[] preferred) {
        ClaimEvaluation other = new ClaimEvaluation(this);
        other.proposed = proposed;
        other.vetoed = vetoed;
        other.preferred = preferred;
        other.collectProposals();
        other.collectVetoes();
        return other;
    }

    /**
     * The same claim, had only this been ruled out: what is preferred then is asked of the rules again.
     *
     * @throws RuleFailure when one of them breaks down
     */
    ClaimEvaluation had(Firing[] vetoed, RuleBase.Session run) {
        ClaimEvaluation other = had(proposed, vetoed, FiringLog.NOTHING);
        try {
            other.putToChoice(run);
        } finally {
            other.preferred = log.take();
        }
        return other;
    }

    String id() {
        return context.id();
    }

    boolean isAssessed() {
        return assessed != null;
    }

    AssessedClaim assessed() {
        if (assessed == null) {
            throw new IllegalStateException("not assessed yet");
        }
        return assessed;
    }

    /** Closes phase 1. */
    AssessedClaim assess() {
        found = log.take();
        FaultParty fault = FaultParty.UNKNOWN;
        List<String> findings = List.of();
        Firing faultSaid = effectiveFault();
        if (faultSaid != null && faultSaid.contribution() instanceof Assessment.Fault f) {
            fault = f.party();
        }
        for (Firing s : found) {
            if (s.contribution() instanceof Assessment.Finding finding) {
                findings = with(findings, finding.name());
            }
        }
        assessed = new AssessedClaim(reported, fault, findings);
        return assessed;
    }

    /** Findings are few, so that a sorted list without doubles is all the set they need. */
    private static List<String> with(List<String> findings, String finding) {
        int place = 0;
        while (place < findings.size() && findings.get(place).compareTo(finding) < 0) {
            place++;
        }
        if (place < findings.size() && findings.get(place).equals(finding)) {
            return findings;
        }
        List<String> more = findings.isEmpty() ? new ArrayList<>(2) : findings;
        more.add(place, finding);
        return more;
    }

    /** The fault of highest precedence; among equals the one that lies closest to us. */
    @Nullable Firing effectiveFault() {
        Firing best = null;
        for (Firing s : found) {
            if (s.contribution() instanceof Assessment.Fault f) {
                boolean better = best == null
                        || (s.rule().rank() == best.rule().rank()
                                && f.party().compareTo(((Assessment.Fault) best.contribution()).party()) < 0);
                best = better ? s : best;
            }
        }
        return best;
    }

    /** Closes phase 2: everything proposed becomes a fact of phase 3. */
    void propose(RuleBase.Session run) {
        proposed = log.take();
        collectProposals();
        for (int i = 0; i < proposals.size(); i++) {
            run.match(Phase.GUARD, place, new ProposedRemedy(assessed(), proposals.get(i).type));
        }
        for (int i = 0; i < delays.size(); i++) {
            run.match(
                    Phase.GUARD_PAUSE,
                    place,
                    new ProposedPause(assessed(), delays.get(i).kind()));
        }
    }

    private void collectProposals() {
        for (Firing s : proposed) {
            if (s.contribution() instanceof Proposal.Remedy remedy) {
                RemedyProposal known = proposal(remedy.type());
                if (known == null) {
                    proposals.add(new RemedyProposal(remedy.type(), remedy.amount()));
                } else {
                    known.orMore(remedy.amount());
                }
            } else if (s.contribution() instanceof Proposal.Pause delay) {
                add(delay);
            }
        }
        if (proposals.size() > 1) {
            proposals.sort(RemedyProposal.BY_TYPE);
        }
    }

    /** One pause of each kind: one that holds for all remedies before one that holds for some, a short wait before a long one. */
    private void add(Proposal.Pause delay) {
        Proposal.Pause known = delay(delay.kind());
        if (known == null) {
            delays = delays.isEmpty() ? new ArrayList<>(1) : delays;
            delays.add(delay);
        } else if (known.forUncertainAmounts() && !delay.forUncertainAmounts() || delay.days() < known.days()) {
            delays.set(delays.indexOf(known), delay);
        }
    }

    /** Closes phase 3: what was not ruled out becomes a fact of phase 4. */
    void guard(RuleBase.Session run) {
        vetoed = log.take();
        collectVetoes();
        putToChoice(run);
    }

    private void putToChoice(RuleBase.Session run) {
        boolean wishRuledOut = isWishRuledOut();
        for (int i = 0; i < proposals.size(); i++) {
            if (!proposals.get(i).vetoed) {
                run.match(Phase.CHOOSE, place, new EligibleRemedy(assessed(), proposals.get(i).type, wishRuledOut));
            }
        }
    }

    private void collectVetoes() {
        for (Firing s : vetoed) {
            if (s.contribution() instanceof Veto.OfRemedy veto) {
                RemedyProposal proposal = proposal(veto.type());
                if (proposal != null) {
                    proposal.vetoed = true;
                }
            }
        }
    }

    /** Closes phase 4. */
    void choose() {
        preferred = log.take();
    }

    private @Nullable RemedyProposal proposal(RemedyType type) {
        for (int i = 0; i < proposals.size(); i++) {
            if (proposals.get(i).type.equals(type)) {
                return proposals.get(i);
            }
        }
        return null;
    }

    /** Whether the customer asked for something that cannot be, or must not be. */
    boolean isWishRuledOut() {
        RemedyType wished = assessed().getWished();
        return wished != null && isRuledOut(wished);
    }

    /** Whether a remedy was proposed that cannot be, or must not be. */
    boolean isRuledOut(RemedyType type) {
        RemedyProposal proposal = proposal(type);
        return proposal != null && proposal.vetoed;
    }

    boolean isVetoed(PauseKind kind) {
        for (Firing s : vetoed) {
            if (s.contribution() instanceof Veto.OfPause veto && veto.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** What was proposed, in the order of the vocabulary. */
    List<RemedyProposal> proposals() {
        return proposals;
    }

    /** Whether a remedy was proposed and nothing rules it out. */
    boolean mayGive(RemedyType type) {
        RemedyProposal proposal = proposal(type);
        return proposal != null && !proposal.vetoed;
    }

    /** The proposed pause of a kind; null when there is none. */
    Proposal.@Nullable Pause delay(PauseKind kind) {
        for (int i = 0; i < delays.size(); i++) {
            if (delays.get(i).kind() == kind) {
                return delays.get(i);
            }
        }
        return null;
    }

    /** What was proposed to be paid by a remedy; null when that follows from the remedy. */
    @Nullable Money proposedAmount(RemedyType type) {
        RemedyProposal proposal = proposal(type);
        return proposal == null ? null : proposal.amount;
    }

    /** A remedy somebody proposed, and money if he said how much. */
    static final class RemedyProposal {
        private static final Comparator<RemedyProposal> BY_TYPE = Comparator.comparing(proposal -> proposal.type);

        final RemedyType type;
        private @Nullable Money amount;
        private boolean vetoed;

        RemedyProposal(RemedyType type, @Nullable Money amount) {
            this.type = type;
            this.amount = amount;
        }

        boolean isVetoed() {
            return vetoed;
        }

        private void orMore(@Nullable Money other) {
            if (other != null && (amount == null || other.isGreaterThan(amount))) {
                amount = other;
            }
        }
    }
}
