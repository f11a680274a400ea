package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.PaymentInstrument;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money the customer sent. An order without any payment listed counts as paid in full; one of zero says that nothing was paid yet.
 *
 * @param id unique in the case
 * @param orderId the order it is for
 * @param instrument what was paid with
 * @param methodId which of the payment methods on file; null when not known or not applicable
 * @param amount zero or more, in the currency it was paid in
 * @param orderAmount what it counts for in the currency of the order; needed when it was paid in another one, null otherwise
 * @param receivedAt when it arrived; null when not known or not applicable
 * @param dispute chargeback or payment dispute; NONE when not given
 * @param disputedAmount how much of it the dispute is about, in the currency of the order, no more than the payment counts for; null means all of it
 */
@RecordBuilder
public record Payment(
        String id,
        String orderId,
        PaymentInstrument instrument,
        @Nullable String methodId,
        Money amount,
        @Nullable Money orderAmount,
        @Nullable Instant receivedAt,
        @JsonProperty(defaultValue = "NONE") DisputeState dispute,
        @Nullable Money disputedAmount)
        implements CaseFact {
    public Payment {
        dispute = Defaults.or(dispute, DisputeState.NONE);
    }

    /** What it counts for in the currency of the order. */
    public Money counted() {
        return orderAmount == null ? amount : orderAmount;
    }

    @Override
    public String key() {
        return id;
    }
}
