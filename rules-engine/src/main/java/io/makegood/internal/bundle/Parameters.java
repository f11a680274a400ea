package io.makegood.internal.bundle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The parameters of a policy: every number its rules compare with, each with a unit and a reason. */
public final class Parameters {
    private final SortedSet<String> names;
    private final Map<String, Parameter> byName;
    /** Amounts in the currencies they were asked for. */
    private final Map<String, Map<CurrencyUnit, Money>> amounts;

    Parameters(Map<String, Parameter> byName) {
        this.names = Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
        this.byName = Map.copyOf(byName);
        this.amounts = byName.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> new ConcurrentHashMap<>()));
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
        return names;
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
        Map<CurrencyUnit, Money> known = amounts.get(name);
        Money amount = known == null ? null : known.get(currency);
        return amount == null ? convert(name, currency) : amount;
    }

    private Money convert(String name, CurrencyUnit currency) {
        Parameter parameter = get(name);
        return Objects.requireNonNull(amounts.get(name)).computeIfAbsent(currency, unit -> {
            BigDecimal value = parameter.in().getOrDefault(unit.getCode(), parameter.value());
            return Money.of(unit, value, RoundingMode.HALF_UP);
        });
    }
}
