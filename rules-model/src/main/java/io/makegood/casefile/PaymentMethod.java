package io.makegood.casefile;

import io.makegood.vocabulary.PaymentInstrument;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A way of paying the customer has on file.
 *
 * @param id unique in the case; no card or account number
 * @param instrument what kind
 * @param balance what is on it, for what holds money such as a gift card; null when not known or not applicable
 */
@RecordBuilder
public record PaymentMethod(
        String id, PaymentInstrument instrument, @Nullable Money balance) implements CaseFact {
    @Override
    public String key() {
        return id;
    }
}
