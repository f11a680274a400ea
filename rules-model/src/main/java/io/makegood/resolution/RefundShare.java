package io.makegood.resolution;

import io.makegood.vocabulary.PaymentInstrument;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much of a repayment goes where. The shares of a repayment add up to its amount, and no payment gets more back than came from it.
 *
 * @param paymentId the payment it goes back to; null for a credit, and where the case lists no payments
 * @param instrument what it was paid with, or STORE_CREDIT for a credit; null where the case lists no payments
 * @param amount in the currency of the order
 * @param inPaymentCurrency the same in the currency it was paid in, at the rate of the payment; null when that is the currency of the order
 * @param paymentMethodId the payment method on file it goes to; null where the case does not say
 * @param arrivesBy the day the customer has it at the latest, once it is sent; null when not known
 */
@RecordBuilder
public record RefundShare(
        @Nullable String paymentId,
        @Nullable PaymentInstrument instrument,
        Money amount,
        @Nullable Money inPaymentCurrency,
        @Nullable String paymentMethodId,
        @Nullable LocalDate arrivesBy) {}
