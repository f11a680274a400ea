package io.makegood.vocabulary;

/** An act the platform is about to take and asks about first. */
public enum PlannedActionType {
    /** Taking bought content away from a customer; a rule can forbid it. */
    REVOKE_ACCESS
}
