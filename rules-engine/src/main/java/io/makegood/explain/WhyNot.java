package io.makegood.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something did not come out of a decision, or that it did.
 *
 * @param decisionId the claim
 * @param wanted what was asked for
 * @param verdict what became of it
 * @param instead what is so instead; null when nothing in particular
 * @param because why, in words
 * @param by the rules that decided it: those that said it where it came out, that ruled it out, that say what holds instead
 * @param against where nobody said it: the rules that would rule it out as the case is, if somebody did
 * @param nearMisses the rules that could have said it, the nearest first: fewest conditions that failed, then the smallest distance
 */
public record WhyNot(
        String decisionId,
        Wanted wanted,
        Verdict verdict,
        @Nullable String instead,
        String because,
        List<Spoken> by,
        List<Spoken> against,
        List<NearMiss> nearMisses) {
    public WhyNot {
        by = List.copyOf(by);
        against = List.copyOf(against);
        nearMisses = List.copyOf(nearMisses);
    }

    /** What became of something that was asked for. */
    public enum Verdict {
        /** It did come out. */
        CAME_OUT,
        /** It is open still: it follows a pause, or the customer may choose it. */
        LEFT_OPEN,
        /** Somebody proposed it, and a rule ruled it out. */
        RULED_OUT,
        /** Somebody said it, and something of higher precedence was said as well. */
        OUTRANKED,
        /** It was said, and there is nothing in the decision it could be true of. */
        WITHOUT_EFFECT,
        /** Another decision of the case makes the same good, or nothing is left to give. */
        MADE_GOOD_OTHERWISE,
        /** A person decides instead, because the rules broke down or their decision must not be. */
        REVIEWED_INSTEAD,
        /** No rule said it. */
        NOT_SAID
    }
}
