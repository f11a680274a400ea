package io.makegood.casefile;

import io.makegood.vocabulary.PlannedActionType;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Something the platform is about to do to a customer, asked about before it is done.
 *
 * @param incidentId the incident that describes it
 * @param type what
 * @param noticeGiven the customer was told in good time
 * @param consentGiven the customer agreed
 * @param courtOrder a court demands it
 */
@RecordBuilder
public record PlannedAction(
        String incidentId, PlannedActionType type, boolean noticeGiven, boolean consentGiven, boolean courtOrder)
        implements CaseFact {
    @Override
    public String key() {
        return incidentId + "-" + type;
    }
}
