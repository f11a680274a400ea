package io.makegood.internal.deciding;

import io.makegood.internal.contribution.Proposal;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen for a claim.
 *
 * @param remedy what the customer gets, now or when the pause ends
 * @param status where that stands
 * @param pause what the remedy waits for; null when for nothing or for the customer's choice
 * @param options what the customer may choose from; empty unless he may
 * @param wishUnmet the customer asked for something else than he gets or may choose
 * @param because why this one
 * @param behalf the rule and principle that decided; null when none had to
 * @param gap the policy proposed nothing that was left
 */
public record Choice(
        RemedyType remedy,
        ResolutionStatus status,
        Proposal.@Nullable Pause pause,
        List<RemedyType> options,
        boolean wishUnmet,
        String because,
        @Nullable Firing behalf,
        boolean gap) {

    /** The same, where another decision gives what the customer asked for. */
    Choice withWishMet() {
        return new Choice(remedy, status, pause, options, false, because, behalf, gap);
    }

    public @Nullable PauseKind pauseKind() {
        return pause == null ? null : pause.kind();
    }
}
