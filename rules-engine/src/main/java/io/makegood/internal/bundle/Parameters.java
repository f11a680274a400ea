package io.makegood.internal.bundle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
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
    /** Values that are whole numbers. */
    private final Map<String, Long> wholes;
    /** Values as amounts, by the currencies they were asked for, then by name. */
    private final Map<CurrencyUnit, Map<String, Money>> amounts = new ConcurrentHashMap<>();

    /** @param byName all of them */
    public Parameters(Map<String, Parameter> byName) {
        this.names = Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
        this.byName = Map.copyOf(byName);
        this.wholes = byName.entrySet().stream()
                .filter(parameter -> isWhole(parameter.getValue().value()))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        parameter -> parameter.getValue().value().longValueExact()));
    }

    /**
     * One parameter.
     *
     * @param value the value; for amounts, in any currency that has none of its own
     * @param unit money, days, business days, hours, months, count or ratio
     * @param why one line for the reader
     * @param in amounts in particular currencies, by ISO code
     * @param line of the policy file in which its name stands
     */
    public record Parameter(BigDecimal value, String unit, String why, Map<String, BigDecimal> in, int line) {}

    /** Whether the engine reads a parameter of this name, whatever the rules read. */
    public static boolean isOfEngine(String name) {
        return EngineParameter.of(name) != null;
    }

    /** All names, sorted. */
    public Set<String> names() {
        return names;
    }

    /** The parameter of this name. */
    public Parameter get(String name) {
        Parameter parameter = byName.get(name);
        if (parameter == null) {
            throw unknown(name);
        }
        return parameter;
    }

    /** The same with another value for one of them, in every currency in proportion. */
    public Parameters with(String name, BigDecimal value) {
        Parameter old = get(name);
        Map<String, BigDecimal> in = new HashMap<>();
        old.in()
                .forEach((currency, amount) ->
                        in.put(currency, amount.multiply(value).divide(old.value(), RoundingMode.HALF_UP)));
        Map<String, Parameter> changed = new HashMap<>(byName);
        changed.put(name, new Parameter(value, old.unit(), old.why(), in, old.line()));
        return new Parameters(changed);
    }

    /** Whether a parameter is the same here and there, or is in neither. */
    public boolean isLike(Parameters others, String name) {
        Parameter mine = byName.get(name);
        Parameter theirs = others.byName.get(name);
        if (mine == null || theirs == null) {
            return mine == theirs;
        }
        return mine.value().compareTo(theirs.value()) == 0
                && mine.unit().equals(theirs.unit())
                && mine.in().equals(theirs.in());
    }

    /** Whether the policy sets this parameter. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Nobody set this parameter. */
    public static RuntimeException unknown(String name) {
        return new IllegalArgumentException("the policy has no parameter `" + name + "`");
    }

    /** Whether a parameter counts the days on which banks and carriers work, and not those of the calendar. */
    public boolean isInBusinessDays(String name) {
        return get(name).unit().equals(Unit.BUSINESS_DAYS.written());
    }

    /** The value of a parameter. */
    public BigDecimal number(String name) {
        return get(name).value();
    }

    /** The value of a parameter that is a whole number. */
    public long whole(String name) {
        Long whole = wholes.get(name);
        return whole == null ? get(name).value().longValueExact() : whole;
    }

    /** The values of all parameters as amounts in the given currency, by name; only those that are money mean something. */
    public Map<String, Money> in(CurrencyUnit currency) {
        Map<String, Money> known = amounts.get(currency);
        return known == null ? amounts.computeIfAbsent(currency, this::all) : known;
    }

    private Map<String, Money> all(CurrencyUnit currency) {
        return byName.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, parameter -> in(parameter.getValue(), currency)));
    }

    private static Money in(Parameter parameter, CurrencyUnit currency) {
        BigDecimal value = parameter.in().getOrDefault(currency.getCode(), parameter.value());
        return Money.of(currency, value, RoundingMode.HALF_UP);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() < 18;
    }
}
