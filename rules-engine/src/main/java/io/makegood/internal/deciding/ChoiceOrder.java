package io.makegood.internal.deciding;

import io.makegood.vocabulary.RemedyType;
import java.util.List;

/** What speaks for a remedy by itself, whatever the claim. */
public final class ChoiceOrder {
    /** What restores what was bought comes before money, and money before words. */
    private static final List<RemedyType> RESTORING = List.of(
            RemedyType.RESTORE_ACCESS,
            RemedyType.REPLACEMENT,
            RemedyType.REPLACEMENT_UPGRADE,
            RemedyType.EXCHANGE,
            RemedyType.REPAIR,
            RemedyType.CLOSE_RENTAL,
            RemedyType.APPLY_BALANCE,
            RemedyType.REFUND_FULL,
            RemedyType.CANCEL_LINE,
            RemedyType.CANCEL_ORDER);

    private static final List<RemedyType> WORDS =
            List.of(RemedyType.INFORM_ONLY, RemedyType.WAIT_AND_RECHECK, RemedyType.DECLINE);

    private ChoiceOrder() {}

    /** Whether it gives words, and nothing else. */
    public static boolean isWords(RemedyType type) {
        return WORDS.contains(type);
    }

    /** Of two remedies of which nobody prefers one, that with the lower number comes first. */
    public static int restoring(RemedyType type) {
        int place = RESTORING.indexOf(type);
        if (WORDS.contains(type)) {
            return RESTORING.size() + 1;
        }
        return place < 0 ? RESTORING.size() : place;
    }
}
