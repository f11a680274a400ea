package io.makegood.internal.messages;

import io.makegood.internal.codes.Countries;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The languages a policy speaks. What the file of a country says comes before what its language says, and what a language does not say is said in
 * the default one: a customer would rather read one foreign sentence than miss it.
 */
public final class Languages {
    /** Said where a language is missing, or a sentence of it. */
    public static final String DEFAULT = "en";

    private final Map<String, Map<String, String>> files;

    /**
     * In what somebody is written to.
     *
     * @param language ISO 639
     * @param country ISO 3166, whose way to write dates and sums is taken if the language is spoken there; empty when there is none
     */
    public record Spoken(String language, String country) {}

    /** @param files messages by language, or by language and country: {@code en}, {@code en-US} */
    public Languages(Map<String, Map<String, String>> files) {
        this.files = Map.copyOf(files);
    }

    /**
     * The language in which somebody is written to, and the country as which dates and sums are written: the one of his language, or else the one
     * where he lives.
     *
     * @param tag BCP 47
     * @param country ISO 3166
     */
    public Spoken spoken(String tag, String country) {
        int dash = tag.indexOf('-');
        String wanted = dash < 0 ? tag : tag.substring(0, dash);
        boolean isSpoken = files.containsKey(wanted);
        String region = isSpoken && dash >= 0 ? tag.substring(tag.lastIndexOf('-') + 1) : "";
        String of = Countries.exists(region) ? region : country;
        return new Spoken(isSpoken ? wanted : DEFAULT, Countries.exists(of) ? of : "");
    }

    /** All that is said to somebody of a language and country. */
    public Map<String, String> messages(Spoken spoken) {
        Map<String, String> all = new TreeMap<>();
        String language = spoken.language();
        add(NeutralMessages.complete(files.getOrDefault(DEFAULT, Map.of())), all);
        if (!language.equals(DEFAULT)) {
            add(files.getOrDefault(language, Map.of()), all);
        }
        add(files.getOrDefault(language + "-" + spoken.country(), Map.of()), all);
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
