package io.makegood.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** What happens later. */
public final class FollowUpType extends Term {
    private static final BuiltIns<FollowUpType> BUILT_IN = new BuiltIns<>();

    /** We look whether a parcel has come, when a wait ends or a delivery for a date is due. */
    public static final FollowUpType RECHECK_AT = builtIn("RECHECK_AT");
    /** We call the customer at a time that suits better, because there was a hurry. */
    public static final FollowUpType CALL_BACK = builtIn("CALL_BACK");
    /** We ask the customer whether it is solved, after a delivery or some days later; only then is it closed. */
    public static final FollowUpType SATISFACTION_CHECK = builtIn("SATISFACTION_CHECK");
    /** We write to the customer that the goods are on their way, with tracking and dates. */
    public static final FollowUpType STATUS_MESSAGE = builtIn("STATUS_MESSAGE");
    /** We claim lost, late or damaged goods from the carrier, while the customer waits for nothing. */
    public static final FollowUpType CARRIER_CLAIM = builtIn("CARRIER_CLAIM");
    /** We settle with the seller what the seller is answerable for, while the customer waits for nothing. */
    public static final FollowUpType SELLER_RECOVERY = builtIn("SELLER_RECOVERY");
    /** The accountants book, or look into, what the decision does to payments and credit. */
    public static final FollowUpType FINANCE_TASK = builtIn("FINANCE_TASK");
    /** The trouble, a reason for a return or an idea is counted, so that others are spared it. */
    public static final FollowUpType QUALITY_SIGNAL = builtIn("QUALITY_SIGNAL");
    /** A person has to have decided; after that the customer gets what was to follow. */
    public static final FollowUpType REVIEW_DUE = builtIn("REVIEW_DUE");
    /** The customer has to have chosen a remedy; without a choice by then what was said to follow is done. */
    public static final FollowUpType CHOICE_DUE = builtIn("CHOICE_DUE");
    /** The customer has to have answered a question; without an answer by then what was said to follow is done. */
    public static final FollowUpType ANSWER_DUE = builtIn("ANSWER_DUE");
    /** The item is taken off sale until it was looked into, because it is a fake or unsafe. */
    public static final FollowUpType STOP_LISTING = builtIn("STOP_LISTING");
    /** What was promised is written down where the next agent finds it. */
    public static final FollowUpType RECORD_PROMISE = builtIn("RECORD_PROMISE");
    /** The risk system counts in the customer's favour an honest report or that something was bought again. */
    public static final FollowUpType TRUST_CREDIT = builtIn("TRUST_CREDIT");
    /** We look whether the customer's bank has decided about the payment, and write what follows. */
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
