package io.makegood.internal.bundle;

import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine does on the policy's behalf where no rule speaks.
 *
 * @param chooses id of the principle it serves when it chooses among remedies no rule prefers; null when the policy names none
 * @param reviews id of the principle it serves when it puts a claim before a person; null when the policy names none
 * @param says what it says to the customer then
 * @param apology how much it apologises then
 */
public record EngineConduct(
        @Nullable String chooses, @Nullable String reviews, Set<CommPoint> says, ApologyLevel apology) {
    /** Of a policy that does not say. */
    public static final EngineConduct NEUTRAL = new EngineConduct(
            null,
            null,
            Collections.unmodifiableSet(EnumSet.of(
                    CommPoint.NAME_ITEM,
                    CommPoint.STATE_NEXT_STEP,
                    CommPoint.APPEAL_ROUTE,
                    CommPoint.REPLYABLE_CHANNEL)),
            ApologyLevel.NONE);
}
