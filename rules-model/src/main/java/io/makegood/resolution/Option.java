package io.makegood.resolution;

import io.makegood.vocabulary.RemedyType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something the customer may choose, with its figures.
 *
 * @param remedy what
 * @param amount the money it pays; null when not known or not applicable
 * @param amountDue what the customer would have to pay; null when nothing
 * @param shipping how and when it arrives; null when not known or not applicable
 * @param stockId from which stock; null when not known or not applicable
 */
public record Option(
        RemedyType remedy,
        @Nullable Money amount,
        @Nullable Money amountDue,
        @Nullable ShippingPlan shipping,
        @Nullable String stockId) {}
