package io.makegood.internal.codes;

import io.makegood.internal.text.Nearest;
import java.util.Collections;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Currencies somebody can pay with, by their ISO 4217 codes: gold and the code for tests have codes, too, and are none. */
public final class Currencies {
    private static final SortedMap<String, CurrencyUnit> BY_CODE = byCode();

    private Currencies() {}

    /** The currency of a code; null when there is none. */
    public static @Nullable CurrencyUnit of(String code) {
        return BY_CODE.get(code);
    }

    /** Whether there is a currency of this code. */
    public static boolean exists(String code) {
        return BY_CODE.containsKey(code);
    }

    /** Whether somebody can pay with it. */
    public static boolean exists(CurrencyUnit currency) {
        return !currency.isPseudoCurrency();
    }

    /** The code that was probably meant by one that does not exist, or by a currency in words; null when nobody knows. */
    public static @Nullable String meantBy(String written) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        String byName = Names.BY_NAME.get(upper);
        return byName == null ? Nearest.to(upper, BY_CODE.keySet()) : byName;
    }

    /** Read when somebody is wrong, which most processes never see. */
    private static final class Names {
        private static final SortedMap<String, String> BY_NAME = byName();

        private static SortedMap<String, String> byName() {
            SortedMap<String, String> byName = new TreeMap<>();
            for (Currency currency : Currency.getAvailableCurrencies()) {
                if (BY_CODE.containsKey(currency.getCurrencyCode())) {
                    byName.putIfAbsent(
                            currency.getDisplayName(Locale.ENGLISH).toUpperCase(Locale.ROOT),
                            currency.getCurrencyCode());
                }
            }
            return Collections.unmodifiableSortedMap(byName);
        }
    }

    /** All codes. */
    public static Set<String> codes() {
        return BY_CODE.keySet();
    }

    private static SortedMap<String, CurrencyUnit> byCode() {
        SortedMap<String, CurrencyUnit> byCode = new TreeMap<>();
        for (CurrencyUnit currency : CurrencyUnit.registeredCurrencies()) {
            if (!currency.isPseudoCurrency()) {
                byCode.put(currency.getCode(), currency);
            }
        }
        return Collections.unmodifiableSortedMap(byCode);
    }
}
