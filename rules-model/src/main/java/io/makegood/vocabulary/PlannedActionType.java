package io.makegood.vocabulary;

/** An act the platform is about to take and asks about first. */
public enum PlannedActionType {
    REVOKE_ACCESS
}
