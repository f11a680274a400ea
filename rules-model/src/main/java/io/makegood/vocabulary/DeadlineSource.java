package io.makegood.vocabulary;

/** Whether the customer stated the date or the calendar implies it. */
public enum DeadlineSource {
    STATED,
    IMPLIED_BY_CALENDAR
}
