package io.makegood.casefile;

import io.makegood.vocabulary.BalanceOrigin;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.joda.money.Money;

/**
 * Credit on the customer's account.
 *
 * @param id unique in the case
 * @param amount zero or more
 * @param origin where it comes from
 */
@RecordBuilder
public record AccountBalance(String id, Money amount, BalanceOrigin origin) implements CaseFact {
    @Override
    public String key() {
        return id;
    }
}
