package io.makegood.rules;

import io.makegood.internal.contribution.Proposal;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import java.util.List;
import org.joda.money.Money;

/** Phase 2, propose: a claim with everything found out about it. A rule that matches it may propose a remedy, or a pause before it. */
public final class AssessedClaim extends Claim {
    private final FaultParty fault;
    private final List<String> findings;

    /** For the engine. */
    public AssessedClaim(ReportedClaim reported, FaultParty fault, List<String> findings) {
        super(reported);
        this.fault = fault;
        this.findings = findings;
    }

    /** Whose fault it is, as found. */
    @Invariant
    public FaultParty getFault() {
        return fault;
    }

    /** Whether a rule of phase 1 found this, in these very words. */
    public boolean found(String finding) {
        return findings.contains(finding);
    }

    /** Everything found, sorted, each once; for the engine. */
    public List<String> findings() {
        return findings;
    }

    /** Proposes a remedy; its amount, if it pays money, follows from what was paid. */
    public void propose(RemedyType remedy) {
        contribute(Proposal.Remedy.of(remedy));
    }

    /** Proposes a remedy that pays this much, in the currency of the order. */
    public void propose(RemedyType remedy, Money amount) {
        contribute(new Proposal.Remedy(remedy, ours(amount)));
    }

    /** Asks the customer to wait until the end of the next business day before the remedy. */
    public void askToWait() {
        contribute(new Proposal.Pause(PauseKind.WAIT, null));
    }

    /** Asks the customer to wait until the end of the day that is so many days ahead; of several waits the shortest holds. */
    public void askToWait(long days) {
        contribute(Proposal.Pause.ofDays(days));
    }

    /**
     * Asks the customer one question before the remedy. A rule of the settle phase puts it to him, by {@code say( CommPoint.ASK_ONE_QUESTION )}, or
     * {@code OFFER_CHOICE} where he is asked for his wish.
     */
    public void ask(InfoRequest question) {
        contribute(new Proposal.Pause(PauseKind.QUESTION, question));
    }

    /**
     * Lets a person look at it before money is paid, within the review time of the policy, where the ledger leaves open how much that is. Goods are
     * sent, and amounts that are certain are paid, without it.
     */
    public void holdUncertainAmountForReview() {
        contribute(new Proposal.Pause(PauseKind.REVIEW, null, true, 0));
    }

    /** Lets a person look at it before the remedy, within the review time of the policy. */
    public void holdForReview() {
        contribute(new Proposal.Pause(PauseKind.REVIEW, null));
    }
}
