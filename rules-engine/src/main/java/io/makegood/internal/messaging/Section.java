package io.makegood.internal.messaging;

import io.makegood.vocabulary.CommPoint;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The parts of a message, in the order in which they are read. */
enum Section {
    GREETING(true, CommPoint.GREET_BY_NAME),
    /** What must not be missed, one word of feeling, and the question that is answered next. */
    OPENING(true, CommPoint.SAFETY_STOP_USE, CommPoint.EMPATHY_FIRST, CommPoint.APOLOGISE, CommPoint.ANSWER_QUESTION),
    /** What happened. */
    STORY(
            false,
            CommPoint.NAME_ITEM,
            CommPoint.STATE_WHAT_HAPPENED_PLAINLY,
            CommPoint.STATE_NOT_HANDED_OVER,
            CommPoint.STATE_ON_ITS_WAY,
            CommPoint.STATE_COMES_BACK,
            CommPoint.STATE_OTHER_DOOR,
            CommPoint.STATE_OCCASION_MISSED,
            CommPoint.STATE_CAME_LATE,
            CommPoint.STATE_ASKED_AGAIN,
            CommPoint.BELIEVE_YOU,
            CommPoint.ACKNOWLEDGE_YOUR_ATTEMPTS,
            CommPoint.NAME_SELLER,
            CommPoint.TAKE_OWNERSHIP,
            CommPoint.STATE_PROMISE_HONOURED,
            CommPoint.STATE_REPEATED_TROUBLE,
            CommPoint.STATE_TOO_LONG_AGO,
            CommPoint.STATE_DEADLINE_MISSED),
    /** What we do: all that is nowhere else. */
    DEED(false),
    /** What the customer has to do. */
    TASKS(
            false,
            CommPoint.STATE_RETURN_STEPS,
            CommPoint.STATE_RETURN_COST,
            CommPoint.LABEL_ATTACHED,
            CommPoint.RETURN_MAY_BE_DROPPED,
            CommPoint.OFFER_CHOICE,
            CommPoint.OFFER_PICKUP,
            CommPoint.ASK_ONE_QUESTION),
    /** What happens next, and when. */
    NEXT(
            false,
            CommPoint.STATE_NEXT_STEP,
            CommPoint.REASSURE,
            CommPoint.STATE_DISPUTE_CHECK,
            CommPoint.STATE_IF_WITHDRAWN),
    CLOSING(
            true,
            CommPoint.OFFER_CANCEL_REST,
            CommPoint.TRANSCRIPT_COPY,
            CommPoint.APPEAL_ROUTE,
            CommPoint.THANK_CUSTOMER,
            CommPoint.OFFER_BETTER_TIME,
            CommPoint.REPLYABLE_CHANNEL,
            CommPoint.ASK_ANYTHING_ELSE);

    private static final Map<CommPoint, Section> BY_POINT = byPoint();

    private final boolean isOfCase;
    private final List<CommPoint> named;

    Section(boolean isOfCase, CommPoint... named) {
        this.isOfCase = isOfCase;
        this.named = List.of(named);
    }

    private static Map<CommPoint, Section> byPoint() {
        Map<CommPoint, Section> sections = new EnumMap<>(CommPoint.class);
        for (Section section : values()) {
            section.named.forEach(point -> sections.put(point, section));
        }
        return sections;
    }

    /** The points that are made in it, in order. */
    List<CommPoint> points() {
        return this == DEED
                ? Arrays.stream(CommPoint.values())
                        .filter(point -> of(point) == DEED)
                        .toList()
                : named;
    }

    /** Where a point is made. */
    static Section of(CommPoint point) {
        return BY_POINT.getOrDefault(point, DEED);
    }

    /** Whether it is about the case as a whole, however many lines there are. */
    boolean isOfCase() {
        return isOfCase;
    }
}
