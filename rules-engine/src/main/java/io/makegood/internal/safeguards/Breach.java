package io.makegood.internal.safeguards;

/**
 * Something no resolution may be, whatever the policy.
 *
 * @param check what the engine holds every resolution to, and this one is not
 * @param decisionId where; empty for the case as a whole
 * @param message what is wrong
 */
public record Breach(EngineCheck check, String decisionId, String message) {}
