package io.makegood.internal.messages;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The languages a policy speaks. What the file of a country says comes before what its language says, and what a language does not say is said in
 * the default one: a customer would rather read one foreign sentence than miss it.
 */
public final class Languages {
    /** Said where a language is missing, or a sentence of it. */
    public static final String DEFAULT = "en";

    /** So many ways in which customers say what their language is are remembered. */
    private static final int REMEMBERED = 2_000;

    private final Map<String, Map<String, String>> files;
    private final Map<Wanted, ULocale> remembered = new ConcurrentHashMap<>();

    /** What a customer says of his language, and where he lives. */
    private record Wanted(String tag, String country) {}

    /** Those whose ways to write dates and sums are known. */
    private static final class Known {
        static final Set<ULocale> LOCALES = locales();

        private static Set<ULocale> locales() {
            Set<ULocale> known = new HashSet<>();
            for (ULocale locale : ULocale.getAvailableLocales()) {
                if (locale.getScript().isEmpty() && locale.getVariant().isEmpty()) {
                    known.add(locale);
                }
            }
            return known;
        }
    }

    /** @param files messages by language, or by language and country: {@code en}, {@code en-US} */
    public Languages(Map<String, Map<String, String>> files) {
        this.files = Map.copyOf(files);
    }

    /**
     * The language in which somebody is written to, and the country as which dates and sums are written: the one of his language, or else the one
     * where he lives, if the language is spoken there.
     *
     * @param tag BCP 47
     * @param country ISO 3166
     */
    public ULocale locale(String tag, String country) {
        Wanted wanted = new Wanted(tag, country);
        ULocale locale = remembered.get(wanted);
        if (locale == null) {
            locale = find(tag, country);
            if (remembered.size() < REMEMBERED) {
                remembered.put(wanted, locale);
            }
        }
        return locale;
    }

    private ULocale find(String tag, String country) {
        int dash = tag.indexOf('-');
        String wanted = dash < 0 ? tag : tag.substring(0, dash);
        boolean isSpoken = files.containsKey(wanted);
        String language = isSpoken ? wanted : DEFAULT;
        String region = isSpoken && dash >= 0 ? ULocale.forLanguageTag(tag).getCountry() : "";
        ULocale locale = new ULocale(language, region.isEmpty() ? country : region);
        return Known.LOCALES.contains(locale) ? locale : new ULocale(language);
    }

    /** All that is said to somebody of a language and country. */
    public Map<String, String> messages(ULocale locale) {
        Map<String, String> all = new TreeMap<>();
        String language = locale.getLanguage();
        add(NeutralMessages.complete(files.getOrDefault(DEFAULT, Map.of())), all);
        if (!language.equals(DEFAULT)) {
            add(files.getOrDefault(language, Map.of()), all);
        }
        add(files.getOrDefault(language + "-" + locale.getCountry(), Map.of()), all);
        return all;
    }

    /** A sentence takes the place of the one for the same, whatever else the two make. */
    private static void add(Map<String, String> messages, Map<String, String> all) {
        Map<String, String> byPlainKey = new HashMap<>();
        all.keySet().forEach(key -> byPlainKey.put(MessageKeys.plainKey(key), key));
        messages.forEach((key, text) -> {
            String other = byPlainKey.get(MessageKeys.plainKey(key));
            if (other != null) {
                all.remove(other);
            }
            all.put(key, text);
        });
    }
}
