package io.makegood.vocabulary;

/** Why a remedy is put off. Each pause has a hard stop. */
public enum PauseKind {
    WAIT,
    QUESTION,
    REVIEW
}
