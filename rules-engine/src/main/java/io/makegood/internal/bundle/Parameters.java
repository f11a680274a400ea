package io.makegood.internal.bundle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The parameters of a policy: every number its rules compare with, each with a unit and a reason. */
public final class Parameters {
    private final SortedMap<String, Parameter> byName;

    Parameters(Map<String, Parameter> byName) {
        this.byName = new TreeMap<>(byName);
    }

    /**
     * One parameter.
     *
     * @param value the value; for amounts, in any currency that has none of its own
     * @param unit money, days, hours, months, count or ratio
     * @param why one line for the reader
     * @param in amounts in particular currencies, by ISO code
     */
    public record Parameter(BigDecimal value, String unit, String why, Map<String, BigDecimal> in) {}

    /** All names, sorted. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** The parameter of this name. */
    public Parameter get(String name) {
        Parameter parameter = byName.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("the policy has no parameter `" + name + "`");
        }
        return parameter;
    }

    /** The value of a parameter. */
    public BigDecimal number(String name) {
        return get(name).value();
    }

    /** The value of a parameter that is a whole number. */
    public long whole(String name) {
        return get(name).value().longValueExact();
    }

    /** The value of a parameter that is an amount, in the given currency. */
    public Money amount(String name, CurrencyUnit currency) {
        Parameter parameter = get(name);
        BigDecimal value = parameter.in().getOrDefault(currency.getCode(), parameter.value());
        return Money.of(currency, value, RoundingMode.HALF_UP);
    }
}
