package io.makegood.internal.codes;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Countries by their codes of two letters, ISO 3166. */
public final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    /** Codes people write for countries that have others. */
    private static final Map<String, String> USUAL_MISTAKES = Map.ofEntries(
            Map.entry("UK", "GB"),
            Map.entry("EL", "GR"),
            Map.entry("GER", "DE"),
            Map.entry("ENG", "GB"),
            Map.entry("UKR", "UA"),
            Map.entry("SUI", "CH"),
            Map.entry("NED", "NL"),
            Map.entry("HOL", "NL"),
            Map.entry("POR", "PT"),
            Map.entry("DEN", "DK"),
            Map.entry("CRO", "HR"),
            Map.entry("SLO", "SI"),
            Map.entry("GRE", "GR"),
            Map.entry("SPA", "ES"),
            Map.entry("D", "DE"),
            Map.entry("A", "AT"),
            Map.entry("F", "FR"),
            Map.entry("I", "IT"),
            Map.entry("E", "ES"));

    private Countries() {}

    /** Whether there is a country of this code. */
    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    /** The code that was probably meant by one that does not exist; null when nobody knows. Two letters are no hint at two others. */
    public static @Nullable String meantBy(String written) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        String usual = USUAL_MISTAKES.getOrDefault(upper, upper);
        if (exists(usual)) {
            return usual;
        }
        return upper.length() < 3 ? null : CodeNames.codeOf(upper, Names.BY_NAME);
    }

    /** Read when somebody is wrong, which most processes never see. */
    private static final class Names {
        /** Codes by their names in English, and by their codes of three letters. */
        private static final SortedMap<String, String> BY_NAME = byName();

        private static SortedMap<String, String> byName() {
            SortedMap<String, String> byName = new TreeMap<>();
            for (String code : CODES) {
                Locale country = new Locale.Builder().setRegion(code).build();
                byName.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
                byName.put(country.getISO3Country(), code);
            }
            return Collections.unmodifiableSortedMap(byName);
        }
    }
}
