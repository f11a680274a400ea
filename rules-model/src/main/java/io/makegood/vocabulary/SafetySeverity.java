package io.makegood.vocabulary;

/** How dangerous a recalled item is. */
public enum SafetySeverity {
    NONE,
    MINOR,
    SERIOUS
}
