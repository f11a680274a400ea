package io.makegood.internal.messaging;

import io.makegood.vocabulary.CommPoint;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The parts of a message, in the order in which they are read. */
enum Section {
    GREETING(true, CommPoint.GREET_BY_NAME),
    /** What must not be missed, the answer to a question, and one word of feeling. */
    OPENING(true, CommPoint.SAFETY_STOP_USE, CommPoint.ANSWER_QUESTION, CommPoint.EMPATHY_FIRST, CommPoint.APOLOGISE),
    /** What happened. */
    STORY(
            false,
            CommPoint.NAME_ITEM,
            CommPoint.NAME_SELLER,
            CommPoint.STATE_WHAT_HAPPENED_PLAINLY,
            CommPoint.BELIEVE_YOU,
            CommPoint.ACKNOWLEDGE_YOUR_ATTEMPTS,
            CommPoint.TAKE_OWNERSHIP,
            CommPoint.STATE_PROMISE_HONOURED),
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
            CommPoint.ASK_ONE_QUESTION),
    /** What happens next, and when. */
    NEXT(false, CommPoint.STATE_NEXT_STEP, CommPoint.REASSURE),
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
    private final Set<CommPoint> points;

    Section(boolean isOfCase, CommPoint... points) {
        this.isOfCase = isOfCase;
        Set<CommPoint> all = EnumSet.noneOf(CommPoint.class);
        Collections.addAll(all, points);
        this.points = Collections.unmodifiableSet(all);
    }

    private static Map<CommPoint, Section> byPoint() {
        Map<CommPoint, Section> sections = new EnumMap<>(CommPoint.class);
        for (CommPoint point : CommPoint.values()) {
            sections.put(point, DEED);
        }
        for (Section section : values()) {
            section.points.forEach(point -> sections.put(point, section));
        }
        return sections;
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
