package io.makegood.internal.codes;

import io.makegood.internal.text.Nearest;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Currencies somebody can pay with, by their ISO 4217 codes: gold and the code for tests have codes, too, and are none. */
public final class Currencies {
    private static final SortedMap<String, CurrencyUnit> BY_CODE = byCode();

    /** What one of several currencies of a name is called by most. */
    private static final Map<String, String> PLAIN = Map.of(
            "DOLLAR",
            "USD",
            "POUND",
            "GBP",
            "STERLING",
            "GBP",
            "FRANC",
            "CHF",
            "EURO",
            "EUR",
            "US$",
            "USD",
            "$",
            "USD",
            "€",
            "EUR",
            "£",
            "GBP",
            "¥",
            "JPY");

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

    /** The code that was probably meant by one that does not exist, or by a name; null when nobody knows. Three letters are a weak hint at three others. */
    public static @Nullable String meantBy(String written) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        if (exists(upper)) {
            return upper;
        }
        if (Countries.exists(upper)) {
            Currency ofCountry = Currency.getInstance(new Locale("", upper));
            return ofCountry == null || !exists(ofCountry.getCurrencyCode()) ? null : ofCountry.getCurrencyCode();
        }
        String singular = singular(upper);
        String plain = PLAIN.get(singular);
        if (plain != null) {
            return plain;
        }
        List<String> named = BY_CODE.keySet().stream()
                .filter(code -> isNamed(singular, code) || isNamed(upper, code))
                .limit(2)
                .toList();
        if (named.isEmpty() && upper.length() == 3) {
            List<String> near = BY_CODE.keySet().stream()
                    .filter(code -> Nearest.to(upper, Set.of(code)) != null)
                    .limit(2)
                    .toList();
            return near.size() == 1 ? near.get(0) : null;
        }
        return named.size() == 1 ? named.get(0) : null;
    }

    /** Whether it is a sign or a word that most people say for a currency, such as {@code €} or {@code dollars}. */
    public static boolean isPlainName(String word) {
        return PLAIN.containsKey(singular(word.toUpperCase(Locale.ROOT)));
    }

    private static String singular(String upper) {
        return upper.length() > 4 && upper.endsWith("S") ? upper.substring(0, upper.length() - 1) : upper;
    }

    /** Whether a currency is called like this in English, with its country or without. */
    private static boolean isNamed(String upper, String code) {
        String name = name(code).toUpperCase(Locale.ROOT);
        return name.equals(upper) || name.endsWith(" " + upper);
    }

    private static String name(String code) {
        try {
            return Currency.getInstance(code).getDisplayName(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            // Not every currency is known to every release of Java.
            return code;
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
