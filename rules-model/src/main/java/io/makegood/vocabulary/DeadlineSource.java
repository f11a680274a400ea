package io.makegood.vocabulary;

/** Whether the customer stated the date or the calendar implies it. */
public enum DeadlineSource {
    /** The customer named the date. */
    STATED,
    /** Nobody named the date; it follows from a holiday or season the goods are for. */
    IMPLIED_BY_CALENDAR
}
