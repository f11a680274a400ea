package io.makegood.internal.safeguards;

/**
 * Something a resolution must not be.
 *
 * @param principle id of the principle it offends
 * @param decisionId where; empty for the case as a whole
 * @param message what is wrong
 */
public record Violation(String principle, String decisionId, String message) {}
