package io.makegood.internal.regions;

import io.makegood.internal.bundle.Parameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The currencies in which policies may compare amounts. Where one names an amount for a currency, that holds; in all others the general one does, rounded to the
 * decimals a currency has. So of all others, those with equally many decimals are one.
 */
final class Currencies {
    /** Decimals of a currency; most have two. */
    private static final List<Integer> DECIMALS = List.of(2, 0, 1, 3, 4);

    private final List<CurrencyUnit> named = new ArrayList<>();

    /** @param policies parameters of each of the policies */
    Currencies(Collection<Parameters> policies) {
        SortedSet<String> codes = new TreeSet<>();
        policies.forEach(parameters -> parameters
                .names()
                .forEach(name -> codes.addAll(parameters.get(name).in().keySet())));
        codes.forEach(code -> named.add(CurrencyUnit.of(code)));
    }

    /** No money, in each of them. */
    List<BigDecimal> nothing() {
        return Collections.nCopies(DECIMALS.size() + named.size(), BigDecimal.ZERO);
    }

    /** What a parameter of a policy is in each of them. */
    List<BigDecimal> amounts(Parameters parameters, String parameter) {
        List<BigDecimal> amounts = new ArrayList<>();
        DECIMALS.forEach(
                decimals -> amounts.add(parameters.number(parameter).setScale(decimals, RoundingMode.HALF_UP)));
        named.forEach(currency -> amounts.add(
                Objects.requireNonNull(parameters.in(currency).get(parameter)).getAmount()));
        return amounts;
    }

    /** The place of an amount's currency among them. */
    int placeOf(Money amount) {
        CurrencyUnit currency = amount.getCurrencyUnit();
        int place = named.indexOf(currency);
        return place < 0 ? DECIMALS.indexOf(Math.min(currency.getDecimalPlaces(), 4)) : DECIMALS.size() + place;
    }
}
