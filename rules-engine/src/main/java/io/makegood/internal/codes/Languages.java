package io.makegood.internal.codes;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Languages by their codes, ISO 639. */
public final class Languages {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    /** Codes of three letters that libraries use for languages that have others. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("ger", "de"),
            Map.entry("fre", "fr"),
            Map.entry("dut", "nl"),
            Map.entry("gre", "el"),
            Map.entry("cze", "cs"),
            Map.entry("chi", "zh"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("alb", "sq"),
            Map.entry("ice", "is"),
            Map.entry("wel", "cy"),
            Map.entry("baq", "eu"));

    private Languages() {}

    /** Whether there is a language of this code of two or three letters. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** The code of two letters of a language by its code of three, or by what it is called in English or by those who speak it, in small letters; null when it has none. */
    public static @Nullable String codeOf(String name) {
        return Names.BY_NAME.get(name);
    }

    /** Whether a tag such as {@code de} or {@code pt-BR} begins with a language there is. */
    public static boolean exists(String tag) {
        int end = tag.indexOf('-');
        return CODES.contains(end < 0 ? tag : tag.substring(0, end));
    }

    /** The code that was probably meant by something else, such as a language in words; null when nobody knows. Two letters are no hint at two others. */
    public static @Nullable String meantBy(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        String begins = BIBLIOGRAPHIC.getOrDefault(lower, lower.split("[-_]", 2)[0]);
        if (CODES.contains(begins)) {
            return begins;
        }
        return lower.length() < 3 ? null : CodeNames.codeOf(lower, Names.BY_NAME);
    }

    /** Read when somebody is wrong, which most processes never see. */
    private static final class Names {
        /** Codes by their names in English and in the language itself, and by their codes of three letters. */
        private static final SortedMap<String, String> BY_NAME = byName();

        private static SortedMap<String, String> byName() {
            SortedMap<String, String> byName = new TreeMap<>();
            for (String code : CODES) {
                Locale language = new Locale.Builder().setLanguage(code).build();
                byName.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
                byName.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
                byName.putIfAbsent(language.getISO3Language(), code);
            }
            return Collections.unmodifiableSortedMap(byName);
        }
    }
}
