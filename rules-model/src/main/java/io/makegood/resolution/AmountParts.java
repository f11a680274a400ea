package io.makegood.resolution;

import org.joda.money.Money;

/**
 * What a paid amount consists of; the parts add up to the amount.
 *
 * @param goods price of the units concerned
 * @param shipping shipping paid for them
 * @param tax tax paid on them
 * @param duty import duty paid on them
 * @param alreadyReturned deducted, because it went back before; zero or more
 */
public record AmountParts(Money goods, Money shipping, Money tax, Money duty, Money alreadyReturned) {}
