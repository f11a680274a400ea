package io.makegood.internal.deciding;

import io.makegood.vocabulary.AmountPartKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a remedy gives the customer in money, before it is seen what of that he had paid and who has it.
 *
 * @param of what it is taken from
 * @param amount at most so much; null for all that is open
 * @param kind what it is where it is not all of it
 */
record Entitlement(From of, @Nullable Money amount, AmountPartKind kind) {
    static final Entitlement NONE = new Entitlement(From.NOTHING, null, AmountPartKind.AGREED);
    static final Entitlement ALL = new Entitlement(From.PRICE, null, AmountPartKind.AGREED);
    static final Entitlement WHOLE_ORDER = new Entitlement(From.ORDER, null, AmountPartKind.AGREED);

    enum From {
        NOTHING,
        /** What the pieces concerned cost. */
        PRICE,
        /** What was paid beyond the price of the order. */
        SURPLUS,
        /** What all lines of the order cost that have not left. */
        ORDER
    }

    static Entitlement ofPrice(Money amount, AmountPartKind kind) {
        return new Entitlement(From.PRICE, amount, kind);
    }

    static Entitlement ofSurplus(Money amount) {
        return new Entitlement(From.SURPLUS, amount, AmountPartKind.SURPLUS);
    }
}
