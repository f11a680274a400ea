package io.makegood.internal.coverage;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.deciding.Course;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule asked about one fact, while a case was decided.
 *
 * @param course of the claim the fact is about
 * @param term the remedy or kind of pause the fact is; null where it is the claim itself
 * @param held what of the rule's conditions held
 * @param compared those that ask which of two values is greater, both of which were there
 */
public record RuleEvaluation(
        CaseFile caseFile,
        Course course,
        RuleConditions rule,
        @Nullable Object term,
        BitSet held,
        BitSet compared) {
    boolean fires() {
        return rule.fires(held);
    }
}
