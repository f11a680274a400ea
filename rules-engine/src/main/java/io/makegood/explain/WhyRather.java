package io.makegood.explain;

import io.makegood.vocabulary.RemedyType;
import java.util.List;

/**
 * Why one remedy came out of a decision rather than another.
 *
 * @param decisionId the claim
 * @param one the one
 * @param other the other
 * @param because the difference, in words: what the other lacks or, where both may be, the criterion that tells them apart
 * @param ofOne what became of the one
 * @param ofOther what became of the other
 * @param forOne the rules that propose, prefer and offer the one
 * @param forOther the same for the other
 */
public record WhyRather(
        String decisionId,
        RemedyType one,
        RemedyType other,
        String because,
        WhyNot ofOne,
        WhyNot ofOther,
        List<Spoken> forOne,
        List<Spoken> forOther) {
    public WhyRather {
        forOne = List.copyOf(forOne);
        forOther = List.copyOf(forOther);
    }
}
