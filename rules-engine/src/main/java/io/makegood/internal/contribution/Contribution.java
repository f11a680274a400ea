package io.makegood.internal.contribution;

/** What a rule said by a verb. */
public sealed interface Contribution permits Assessment, Proposal, Veto, Preference, Obligation, Violation {
    /** What was said, in words, for the proof. */
    String conclusion();
}
