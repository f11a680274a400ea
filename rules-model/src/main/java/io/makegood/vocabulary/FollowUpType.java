package io.makegood.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** What happens later. */
public final class FollowUpType extends Term {
    private static final BuiltIns<FollowUpType> BUILT_IN = new BuiltIns<>();

    public static final FollowUpType RECHECK_AT = builtIn("RECHECK_AT");
    public static final FollowUpType CALL_BACK = builtIn("CALL_BACK");
    public static final FollowUpType SATISFACTION_CHECK = builtIn("SATISFACTION_CHECK");
    public static final FollowUpType STATUS_MESSAGE = builtIn("STATUS_MESSAGE");
    public static final FollowUpType CARRIER_CLAIM = builtIn("CARRIER_CLAIM");
    public static final FollowUpType SELLER_RECOVERY = builtIn("SELLER_RECOVERY");
    public static final FollowUpType FINANCE_TASK = builtIn("FINANCE_TASK");
    public static final FollowUpType QUALITY_SIGNAL = builtIn("QUALITY_SIGNAL");
    public static final FollowUpType REVIEW_DUE = builtIn("REVIEW_DUE");
    public static final FollowUpType CHOICE_DUE = builtIn("CHOICE_DUE");
    public static final FollowUpType ANSWER_DUE = builtIn("ANSWER_DUE");
    public static final FollowUpType STOP_LISTING = builtIn("STOP_LISTING");
    public static final FollowUpType RECORD_PROMISE = builtIn("RECORD_PROMISE");
    public static final FollowUpType TRUST_CREDIT = builtIn("TRUST_CREDIT");
    /** Whether the customer's bank has decided. */
    public static final FollowUpType DISPUTE_CHECK = builtIn("DISPUTE_CHECK");

    private FollowUpType(String name, int ordinal) {
        super(name, ordinal);
    }

    private static FollowUpType builtIn(String name) {
        return BUILT_IN.add(ordinal -> new FollowUpType(name, ordinal));
    }

    /**
     * The term of this name, built-in or a policy's own.
     *
     * @throws IllegalArgumentException when no term can have that name
     */
    @JsonCreator
    public static FollowUpType of(String name) {
        return BUILT_IN.orOwn(name, own -> new FollowUpType(own, BuiltIns.OTHERS));
    }

    /** All built-in ones, in their order. */
    public static List<FollowUpType> values() {
        return BUILT_IN.all();
    }
}
