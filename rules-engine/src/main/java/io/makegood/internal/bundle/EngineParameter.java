package io.makegood.internal.bundle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The parameters the engine itself reads. Whoever is given time is given some; what we do ourselves may be due at once. Most are needed only by a
 * policy one of whose rules says what has to be dated; how long a person may take to decide, every policy has to say.
 */
enum EngineParameter {
    RETURN_DAYS("returnDays", Unit.DAYS, 1, false),
    RECOURSE_APPEAL_DAYS("recourseAppealDays", Unit.DAYS, 1, false),
    CHOICE_DAYS("choiceDays", Unit.DAYS, 1, false),
    ANSWER_DAYS("answerDays", Unit.DAYS, 1, false),
    ANSWER_HOURS("answerHours", Unit.HOURS, 0, false),
    REVIEW_MAX("reviewMax", Unit.HOURS, 1, true),
    SATISFACTION_CHECK_DAYS("satisfactionCheckDays", Unit.DAYS, 0, false),
    CARRIER_CLAIM_DAYS("carrierClaimDays", Unit.DAYS, 0, false),
    SELLER_RECOVERY_DAYS("sellerRecoveryDays", Unit.DAYS, 0, false),
    FINANCE_TASK_DAYS("financeTaskDays", Unit.DAYS, 0, false),
    DISPUTE_CHECK_DAYS("disputeCheckDays", Unit.DAYS, 0, false),
    OTHER_CARRIER_DAYS("otherCarrierDays", Unit.DAYS, 0, false),
    UNDATED_DELIVERY_DAYS("undatedDeliveryDays", Unit.DAYS, 0, false),
    CARD_ARRIVAL_DAYS("cardArrivalDays", Unit.DAYS, 0, false),
    TRANSFER_ARRIVAL_DAYS("transferArrivalDays", Unit.DAYS, 0, false),
    CHEQUE_ARRIVAL_DAYS("chequeArrivalDays", Unit.DAYS, 0, false);

    private final String written;
    private final Unit unit;
    private final int least;
    private final boolean isNeeded;

    EngineParameter(String written, Unit unit, int least, boolean isNeeded) {
        this.written = written;
        this.unit = unit;
        this.least = least;
        this.isNeeded = isNeeded;
    }

    /** The parameter written like this; null when the engine knows none. */
    static @Nullable EngineParameter of(String written) {
        return Arrays.stream(values())
                .filter(each -> each.written.equals(written))
                .findFirst()
                .orElse(null);
    }

    /** Whether the engine reads it in this unit: when money is there, it counts in business days as well. */
    boolean isIn(Unit written) {
        boolean isArrival = this == CARD_ARRIVAL_DAYS || this == TRANSFER_ARRIVAL_DAYS || this == CHEQUE_ARRIVAL_DAYS;
        return written == unit || isArrival && written == Unit.BUSINESS_DAYS;
    }

    /** Its name in a policy. */
    String written() {
        return written;
    }

    Unit unit() {
        return unit;
    }

    /** The smallest number that makes sense, in its unit. */
    int least() {
        return least;
    }

    /** The largest number that makes sense, in its unit: it is added to the clock of a case. */
    int most() {
        return unit == Unit.HOURS ? BundleLimits.DAYS_AHEAD * 24 : BundleLimits.DAYS_AHEAD;
    }

    /** Whether no policy can do without it. */
    boolean isNeeded() {
        return isNeeded;
    }
}
