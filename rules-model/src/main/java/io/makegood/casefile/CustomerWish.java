package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.Answer;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RemedyType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the customer asked for. The wish is the default decision.
 *
 * @param incidentId the incident it is about
 * @param lineIds the lines it is about; empty means all of the incident
 * @param remedy the remedy asked for; null when the customer only spoke about waiting
 * @param stockId the stock position he would like instead of what he has; null when he did not say
 * @param refundMethod where he wants the money; null when not known or not applicable
 * @param paymentMethodId the payment method on file that money shall go to, or come from; null when he did not say
 * @param acceptsWait whether he is willing to wait a short time; UNKNOWN when not given
 * @param statedAt when he said so; null when not known or not applicable
 * @param text his words; untrusted text, never evaluated; null when not known or not applicable
 */
@RecordBuilder
public record CustomerWish(
        String incidentId,
        Set<String> lineIds,
        @Nullable RemedyType remedy,
        @Nullable String stockId,
        @Nullable RefundMethod refundMethod,
        @Nullable String paymentMethodId,
        @JsonProperty(defaultValue = "UNKNOWN") Answer acceptsWait,
        @Nullable Instant statedAt,
        @Nullable String text)
        implements CaseFact {
    public CustomerWish {
        lineIds = Defaults.set(lineIds);
        acceptsWait = Defaults.or(acceptsWait, Answer.UNKNOWN);
    }

    @Override
    public String key() {
        return lineIds.isEmpty() ? incidentId : incidentId + "+" + String.join("+", lineIds);
    }
}
