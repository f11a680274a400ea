package io.makegood.resolution;

import io.makegood.internal.model.LazyList;
import io.makegood.vocabulary.ResolutionStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one case: what the customer gets, who pays, what is said, what happens next, and why.
 * A resolution is pure data: executing it is the caller's. The same case under the same policy gives an equal resolution.
 *
 * @param caseId the caller's reference of the case; null when not known or not applicable
 * @param evaluatedAt the moment of the decision, as the case stated it
 * @param zone the customer's time zone
 * @param libraryVersion of Makegood that decided, such as {@code 1.2.0}
 * @param schemaVersion of the form in which the resolution is written as JSON: {@link #SCHEMA_VERSION} of that library
 * @param policy the policy that decided
 * @param status FINAL when every decision is; otherwise the status of the decision that waits
 * @param decisions one for every incident and every line it concerns, sorted by id
 * @param communications what is said to the customer
 * @param followUps what happens later, by due date
 * @param approval a signature needed in the background; null when none is
 * @param blockedActions planned actions that must not be carried out
 * @param rejectedAlternatives what was considered and not chosen, and why
 * @param rationale the proof: every reason behind every element, in the order of thought
 * @param warnings for the agent: what the policy left open or the engine had to decide
 * @param customerEffortSteps how many things the customer has to do; zero is best
 */
@RecordBuilder
public record Resolution(
        @Nullable String caseId,
        Instant evaluatedAt,
        ZoneId zone,
        String libraryVersion,
        int schemaVersion,
        PolicyReference policy,
        ResolutionStatus status,
        List<LineDecision> decisions,
        List<Communication> communications,
        List<FollowUp> followUps,
        @Nullable Approval approval,
        List<BlockedAction> blockedActions,
        List<RejectedAlternative> rejectedAlternatives,
        List<Reason> rationale,
        List<String> warnings,
        int customerEffortSteps) {
    /** The form in which this library writes resolutions; it grows by one with every field or term that is added. */
    public static final int SCHEMA_VERSION = 1;

    public Resolution {
        decisions = Lists.copy(decisions);
        blockedActions = Lists.copy(blockedActions);
        // The engine hands in lists that put themselves into words when they are first read.
        communications = LazyList.keep(communications);
        followUps = LazyList.keep(followUps);
        rejectedAlternatives = LazyList.keep(rejectedAlternatives);
        rationale = LazyList.keep(rationale);
        warnings = Lists.copy(warnings);
    }
}
