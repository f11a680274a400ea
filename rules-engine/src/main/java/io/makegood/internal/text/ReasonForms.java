package io.makegood.internal.text;

/**
 * The forms in which the engine writes down what was concluded, and why where it concludes by itself. A reason is kept as text, in resolutions that are
 * stored as well; who tells it in other words knows it by its form.
 */
public final class ReasonForms {
    // What rules conclude; what of one thing can hold only once, see Duty.
    public static final String PREFERRED = "preferred: ";
    public static final String OFFERED = "offered: ";
    public static final String PROPOSED = "proposed: ";
    public static final String RULED_OUT = "ruled out: ";
    public static final String MUST_NOT_BE = "must not be: ";
    public static final String FAULT = "fault: ";
    public static final String SAY = "say: ";
    public static final String ENCLOSE = "enclose: ";
    public static final String FOLLOW_UP = "follow-up: ";
    public static final String BLOCKED = "blocked: ";

    /** Within what is proposed. */
    public static final String QUESTION = "question: ";

    public static final String OF_AN_UNCERTAIN_AMOUNT = " of an uncertain amount";

    /** What becomes of a rental. */
    public static final String CLOSED = "closed";

    public static final String DAYS_MORE = " days more";

    // What the engine concludes.
    public static final String REMEDY = "remedy: ";
    public static final String AMOUNT = "amount: ";
    public static final String NO_LONGER_TO_BE_PAID = "no longer to be paid: ";
    public static final String DELIVERY = "delivery: ";
    public static final String EXPECTED = "expected ";
    public static final String AT_THE_LATEST = "at the latest ";
    public static final String OUTRANKED = "outranked by ";

    // Why it does.
    public static final String BY_PREFERENCE = "preferred on behalf of the highest principle";
    public static final String BY_WISH = "the customer asked for it";
    public static final String BY_OFFER = "offered on behalf of the highest principle";
    public static final String BY_LAW = "the law gives it";
    public static final String BY_RESTORING = "it restores most of what was bought";
    public static final String BY_COST = "it costs us least";
    public static final String BY_VOCABULARY = "it comes first in the vocabulary";
    public static final String NOTHING_ELSE = "nothing else was left";
    public static final String NOT_CARRIED = "the facts do not carry the wish";
    public static final String NO_ANSWER = "the policy has no answer to this; a person decides";
    public static final String NOT_PAID_YET = "it had not been paid yet";
    public static final String WISH_RULED_OUT = " is ruled out; the customer chooses among what can be done";
    public static final String CUSTOMER_CHOOSES = "the customer chooses; without an answer it is ";
    public static final String TOO_LATE = " would leave too late for the customer's date when nobody answers";
    public static final String LEAVES_ON = "it leaves on ";
    public static final String TIMETABLE = " by the cut-off, delivery days and holidays of the service";

    private ReasonForms() {}
}
