package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.PaymentInstrument;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money the customer sent.
 *
 * @param id unique in the case
 * @param orderId the order it is for
 * @param instrument what was paid with
 * @param amount zero or more
 * @param receivedAt when it arrived; null when not known or not applicable
 * @param dispute chargeback or payment dispute; NONE when not given
 */
@RecordBuilder
public record Payment(
        String id,
        String orderId,
        PaymentInstrument instrument,
        Money amount,
        @Nullable Instant receivedAt,
        @JsonProperty(defaultValue = "NONE") DisputeState dispute)
        implements CaseFact {
    public Payment {
        dispute = Defaults.or(dispute, DisputeState.NONE);
    }

    @Override
    public String key() {
        return id;
    }
}
