package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.EvidenceKind;
import io.makegood.vocabulary.EvidenceSide;
import io.makegood.vocabulary.EvidenceStrength;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Something at hand besides the customer's word.
 *
 * @param id unique in the case
 * @param incidentId the incident it bears on
 * @param kind what it is
 * @param strength how strong; SOFT when not given
 * @param supports whom it supports; CUSTOMER when not given
 */
@RecordBuilder
public record Evidence(
        String id,
        String incidentId,
        EvidenceKind kind,
        @JsonProperty(defaultValue = "SOFT") EvidenceStrength strength,
        @JsonProperty(defaultValue = "CUSTOMER") EvidenceSide supports)
        implements CaseFact {
    public Evidence {
        strength = Defaults.or(strength, EvidenceStrength.SOFT);
        supports = Defaults.or(supports, EvidenceSide.CUSTOMER);
    }

    @Override
    public String key() {
        return id;
    }
}
