package io.makegood.resolution;

import io.makegood.vocabulary.PlannedActionType;

/**
 * A planned action of the platform that must not be carried out.
 *
 * @param action what was planned
 * @param incidentId where
 * @param because why not, and what to do instead
 */
public record BlockedAction(PlannedActionType action, String incidentId, String because) {}
