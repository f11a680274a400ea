package io.makegood.rules;

import io.makegood.internal.contribution.Contributions;
import io.makegood.internal.contribution.Violation;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.List;
import java.util.function.Predicate;

/**
 * Phase 6, safeguard: the finished message to the customer, about all claims of a case that he is written to about. A rule that matches it may say
 * that the message must not be, and a person decides about these claims instead.
 */
public final class FinishedMessage {
    private final Content content;
    private final Contributions contributions;

    /**
     * What it consists of, for the engine.
     *
     * @param about the decisions it is about, at least one
     * @param says which points it makes
     * @param sayingNothing whether it makes none
     * @param replyTo where an answer goes, in small letters
     * @param apology how much is apologised for
     */
    public record Content(
            List<LineDecision> about,
            Predicate<CommPoint> says,
            boolean sayingNothing,
            String language,
            Channel channel,
            String replyTo,
            ApologyLevel apology) {}

    /** For the engine. */
    public FinishedMessage(Content content, Contributions contributions) {
        this.content = content;
        this.contributions = contributions;
    }

    /** How many decisions it is about. */
    @Invariant({"decisions >= 1", "decisions <= 1000"})
    public int getDecisions() {
        return content.about().size();
    }

    /** Whether one of the decisions is adverse: a person looks at it first, or the wish is declined. */
    @Invariant
    public boolean isAdverse() {
        return content.about().stream().anyMatch(FinishedMessage::isAdverse);
    }

    /** Whether it says nothing at all. */
    @Invariant
    public boolean isSayingNothing() {
        return content.sayingNothing();
    }

    /** Where an answer goes, in small letters. */
    public String getReplyTo() {
        return content.replyTo();
    }

    /** ISO 639 code of the language it is written in. */
    public String getLanguage() {
        return content.language();
    }

    /** How we talk; e-mail when the platform acts on its own. */
    @Invariant
    public Channel getChannel() {
        return content.channel();
    }

    /** How much it apologises. */
    @Invariant
    public ApologyLevel getApology() {
        return content.apology();
    }

    /** Whether it makes this point, about whichever claim. */
    public boolean says(CommPoint point) {
        return content.says().test(point);
    }

    /** Says that this must not be, and what is wrong with it. A person decides about the claims it is about instead, by a date. */
    public void violates(String wrong) {
        contributions.add(new Violation(wrong));
    }

    static boolean isAdverse(LineDecision decision) {
        return decision.status() == ResolutionStatus.NEEDS_REVIEW
                || decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES;
    }
}
