package io.makegood.resolution;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of what the customer has to pay for an order. All amounts are in the currency of the order and above zero.
 *
 * @param released what was not paid yet and need not be paid any more; null when nothing
 * @param due what remains to be paid, charges for shipping and return aside; null when nothing
 * @param dueFrom the payment method on file that is asked for it; null when the customer named none, or when nothing is due
 * @param waived what something dearer costs more and is not asked for; null when nothing
 * @param balanceUsed what of the customer's credit with us is set against what is owed; null when nothing
 */
@RecordBuilder
public record Receivable(
        @Nullable Money released,
        @Nullable Money due,
        @Nullable String dueFrom,
        @Nullable Money waived,
        @Nullable Money balanceUsed) {
    /** It stays as it is. */
    public static final Receivable NONE = new Receivable(null, null, null, null, null);
}
