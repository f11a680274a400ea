package io.makegood.rules;

import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.messages.PolicyWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The parameters of the policy, as rules read them. An unknown name is found when the policy is compiled. */
public final class PolicyParameters {
    private final Parameters parameters;
    private final Map<String, Money> amounts;
    private final PolicyWords words;
    /** The day of the decision, where the customer is. */
    private final LocalDate today;

    PolicyParameters(Parameters parameters, CurrencyUnit currency, PolicyWords words, LocalDate today) {
        this.parameters = parameters;
        this.words = words;
        this.today = today;
        this.amounts = parameters.in(currency);
    }

    /** A parameter that is an amount of money, in the currency of the claim. */
    public Money amount(String name) {
        Money amount = amounts.get(name);
        if (amount == null) {
            throw Parameters.unknown(name);
        }
        return amount;
    }

    /** A parameter that is a number of days. */
    public long days(String name) {
        return parameters.whole(name);
    }

    /** The day that lies as many days before the decision as a parameter in days says, by the clock of the case. */
    public LocalDate daysAgo(String name) {
        return today.minusDays(days(name));
    }

    /** The day that lies as many days after the decision as a parameter in days says, by the clock of the case. */
    public LocalDate daysAhead(String name) {
        return today.plusDays(days(name));
    }

    /** A parameter that is a number of hours. */
    public long hours(String name) {
        return parameters.whole(name);
    }

    /** A parameter that counts something. */
    public long count(String name) {
        return parameters.whole(name);
    }

    /** For what a case does not say. */
    PolicyWords words() {
        return words;
    }

    final BigDecimal number(String name) {
        return parameters.number(name);
    }

    /** A parameter that is a ratio between 0 and 1. */
    public double ratio(String name) {
        return number(name).doubleValue();
    }
}
