package io.makegood.vocabulary;

/** How dangerous a recalled item is. */
public enum SafetySeverity {
    /** There is no safety notice, or nobody can be hurt. */
    NONE,
    /** Somebody could be hurt slightly. */
    MINOR,
    /** Somebody could be badly hurt or killed. */
    SERIOUS
}
