package io.makegood.resolution;

import io.makegood.vocabulary.RemedyType;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something the customer may choose, with its figures.
 *
 * @param remedy what
 * @param amount the money it pays; null when not known or not applicable
 * @param amountDue what the customer would have to pay; null when nothing
 * @param amountWaived what it costs more and the customer would not have to pay; null when nothing
 * @param price what something else that is sent costs; null when the same is sent, or when not known
 * @param shipping how and when it arrives; null when not known or not applicable
 * @param stockId from which stock; null when not known or not applicable
 */
@RecordBuilder
public record Option(
        RemedyType remedy,
        @Nullable Money amount,
        @Nullable Money amountDue,
        @Nullable Money amountWaived,
        @Nullable Money price,
        @Nullable ShippingPlan shipping,
        @Nullable String stockId) {}
