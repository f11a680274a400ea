package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.internal.model.NotGiven;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.SellerResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer already tried with the seller.
 *
 * @param incidentId the incident
 * @param attempts how often, zero or more
 * @param firstAt the first time; null when not known or not applicable
 * @param response what came of it; NONE when not given
 * @param offeredRemedy what the seller offered; null when not known or not applicable
 */
@RecordBuilder
public record SellerContact(
        String incidentId,

        @RecordBuilder.Initializer(value = "NUMBER", source = NotGiven.class)
        int attempts,

        @Nullable Instant firstAt,
        @JsonProperty(defaultValue = "NONE") SellerResponse response,
        @Nullable RemedyType offeredRemedy)
        implements CaseFact {
    public SellerContact {
        response = Defaults.or(response, SellerResponse.NONE);
    }

    @Override
    public String key() {
        return incidentId;
    }
}
