package io.makegood.internal.bundle;

import io.makegood.internal.bundle.PropertiesText.Entry;
import io.makegood.internal.codes.Countries;
import io.makegood.internal.codes.Languages;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.messages.PatternFaults;
import io.makegood.internal.messages.Phrases;
import io.makegood.internal.messages.Placeholders;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the messages of one language. A key nobody asks for, or a sentence that could never be said, is told. */
final class MessagesReader {

    private final String path;
    private final String text;
    private final MessageKeys keys;
    private final Set<String> principles;
    private final Map<String, String> language;
    private final List<Problem> problems;

    private MessagesReader(
            String path,
            String text,
            Vocabulary vocabulary,
            Set<String> principles,
            Map<String, String> language,
            List<Problem> problems) {
        this.keys = MessageKeys.of(vocabulary);
        this.path = path;
        this.text = text;
        this.principles = principles;
        this.language = language;
        this.problems = problems;
    }

    /**
     * Reads the file.
     *
     * @param vocabulary of the policy: its terms are words and variants
     * @param principles ids of all principles; empty when they could not be read
     * @param language the messages of the language, when these are those of a country: what they forbid is forbidden here as well
     * @param problems gets everything that is wrong with it
     * @return sentences and words by key
     */
    static Map<String, String> read(
            String path,
            String text,
            Vocabulary vocabulary,
            Set<String> principles,
            Map<String, String> language,
            List<Problem> problems) {
        return new MessagesReader(path, text, vocabulary, principles, language, problems).messages();
    }

    private Map<String, String> messages() {
        checkLanguage(BundleLayout.languageOf(path));
        List<Entry> entries = PropertiesText.read(path, text, problems);
        if (text.isBlank()) {
            problems.add(BundleLayout.wrong(Code.EMPTY_FILE, path, "the file is empty", "its messages, or no such file")
                    .at(1, 1));
        }
        if (entries.size() > BundleLimits.MESSAGES) {
            wrong(
                    Code.TOO_LARGE,
                    entries.get(BundleLimits.MESSAGES),
                    "there are " + entries.size() + " messages, more than " + BundleLimits.MESSAGES,
                    "fewer of them");
            return Map.of();
        }
        Map<String, Entry> byKey = new TreeMap<>();
        for (Entry entry : entries) {
            Entry other = byKey.putIfAbsent(MessageKeys.plainKey(entry.key()), entry);
            if (entry.blank() > 0) {
                tellBlank(entry);
            } else if (other != null) {
                wrong(
                        Code.DUPLICATE_KEY,
                        entry,
                        QuotedText.of(entry.key()) + " is given twice, first in line " + other.line(),
                        "one of them only");
            } else if (isShort(entry)) {
                checkKey(entry);
                checkSays(entry);
                if (!entry.key().startsWith(MessageKeys.NEVER)) {
                    checkPattern(entry);
                }
            }
        }
        byKey.values().removeIf(entry -> entry.value().length() > BundleLimits.TEXT);
        checkPhrases(byKey);
        Map<String, String> messages = new TreeMap<>();
        byKey.values().forEach(entry -> messages.put(entry.key(), entry.value()));
        return messages;
    }

    /** Messages are chosen by the language, and those of a country beside them by both: a script in the name would keep them from being chosen. */
    private void checkLanguage(String name) {
        int dash = name.indexOf('-');
        String language = dash > 0 && Countries.exists(name.substring(dash + 1)) ? name.substring(0, dash) : name;
        boolean isCode = (language.length() == 2 || language.length() == 3)
                && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (isCode && (language.length() == 3 ? Languages.codeOf(language) == null : Languages.isCode(language))) {
            return;
        }
        problems.add(
                BundleLayout.wrong(Code.UNKNOWN_LANGUAGE, path, QuotedText.of(name) + " is no language", meant(name)));
    }

    /** The file that was meant by one of this name: a language by its code or by what it is called, and perhaps a country. */
    private static String meant(String name) {
        String[] parts = name.split("[-_ ]", 2);
        boolean isNamedMessages = parts.length > 1
                && List.of("message", "messages", "texts", "text").contains(parts[0].toLowerCase(Locale.ROOT));
        parts = isNamedMessages ? parts[1].split("[-_ ]", 2) : parts;
        String written = parts[0].toLowerCase(Locale.ROOT);
        String language = Languages.isCode(written) ? written : Languages.codeOf(written);
        if (language == null) {
            return "a code of ISO 639 such as `en`";
        }
        String country = parts.length < 2 ? null : Countries.meantBy(parts[1]);
        return "`" + BundleLayout.MESSAGES + language + (country == null ? "" : "-" + country) + ".properties`";
    }

    /** A blank ends a key, so that the rest of it would be said. */
    private void tellBlank(Entry entry) {
        String key = entry.key();
        String spelt = keys.isKnown(key) ? key : keys.nearest(key);
        boolean isColon = text.startsWith(":", entry.index() + entry.blank());
        wrong(
                Code.UNKNOWN_MESSAGE,
                entry,
                "a " + (isColon ? "colon" : "blank") + " ends the key " + QuotedText.of(key.substring(0, entry.blank()))
                        + ", and what follows would be said",
                spelt != null && (spelt.equals(key) || Nearest.isSlip(key, spelt))
                        ? Suggestion.write(spelt)
                        : Suggestion.words("a key without blanks"));
    }

    private boolean isShort(Entry entry) {
        if (entry.key().length() > BundleLimits.NAME) {
            wrong(
                    Code.TOO_LARGE,
                    entry,
                    "the key " + QuotedText.of(entry.key()) + " has "
                            + entry.key().length() + " characters, more than " + BundleLimits.NAME,
                    (Suggestion) null);
            return false;
        }
        if (entry.value().length() > BundleLimits.TEXT) {
            wrong(
                    Code.TOO_LARGE,
                    entry,
                    QuotedText.of(entry.key()) + " has " + entry.value().length() + " characters, more than "
                            + BundleLimits.TEXT,
                    "a shorter sentence");
            return false;
        }
        if (entry.value().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            wrong(
                    Code.STRAY_CHARACTER,
                    entry,
                    QuotedText.of(entry.key()) + " says characters nobody sees",
                    "take them out");
        }
        return true;
    }

    /** A sentence without words keeps a less particular one from being said, or one of the language or of English; where there is none, it is forgotten. */
    private void checkSays(Entry entry) {
        String key = entry.key();
        if (entry.value().isBlank()
                && path.equals(BundleLayout.MESSAGES + "en.properties")
                && key.indexOf('.') < 0
                && keys.isKnown(key)) {
            wrong(
                    Code.EMPTY_VALUE,
                    entry,
                    QuotedText.of(key) + " says nothing",
                    "a sentence, as in `" + key + " = …`, or take the line out");
        }
    }

    private void checkKey(Entry entry) {
        String key = entry.key();
        if (key.startsWith(MessageKeys.NEVER)) {
            String principle = key.substring(MessageKeys.NEVER.length());
            if (!principles.isEmpty() && !principles.contains(principle)) {
                Suggestion like = Suggestion.like(principle, principles);
                wrong(
                        Code.UNKNOWN_PRINCIPLE,
                        entry,
                        "there is no principle " + QuotedText.of(principle),
                        like == null
                                ? Suggestion.words("an id of `principles.yaml`")
                                : like.replacement() == null
                                        ? like.saying(
                                                like.words().replaceAll("`([^`]+)`", "`" + MessageKeys.NEVER + "$1`"))
                                        : Suggestion.meant(key, MessageKeys.NEVER + like.replacement()));
            }
        } else if (!keys.isKnown(key)) {
            Suggestion meant = meantBy(key);
            String shorter = meant == null ? keys.shorter(key) : null;
            if (shorter != null) {
                wrong(
                        Code.UNKNOWN_MESSAGE,
                        entry,
                        QuotedText.of(more(key, shorter))
                                + " makes no message particular here, so that it would never be said",
                        "`" + shorter + "`, perhaps with another variant");
                return;
            }
            String nearest = meant == null ? keys.nearest(key) : null;
            wrong(
                    Code.UNKNOWN_MESSAGE,
                    entry,
                    QuotedText.of(key) + " is no key of a message, so it would never be said",
                    meant != null
                            ? meant
                            : nearest == null
                                    ? Suggestion.words("see the messages of the default policy for all keys")
                                    : Suggestion.meant(key, nearest));
        }
    }

    /** The key that was meant by one there is none of; null when that is not as good as known. */
    private @Nullable Suggestion meantBy(String key) {
        boolean isPlusLate = key.indexOf('+') > key.indexOf('.') && key.indexOf('.') > 0;
        String nearest = isPlusLate ? null : keys.nearest(key);
        if (nearest != null && Nearest.isSlip(key, nearest) && isSlipOfItsPart(key, nearest)) {
            return Suggestion.meant(key, nearest);
        }
        String same = keys.sameWords(key);
        if (same != null) {
            return Suggestion.write(same);
        }
        List<String> like = keys.like(key);
        return like.isEmpty() ? null : Suggestion.words("`" + String.join("`, `", like) + "`");
    }

    /** Whether two keys differ by a slip in the last of their parts, however much they have in common before. */
    private static boolean isSlipOfItsPart(String key, String nearest) {
        int dot = nearest.lastIndexOf('.');
        return dot < 0
                || !key.startsWith(nearest.substring(0, dot + 1))
                || Nearest.isSlip(key.substring(dot + 1), nearest.substring(dot + 1));
    }

    /** The first part of a key that a shorter one lacks. */
    private static String more(String key, String shorter) {
        String[] parts = key.split("\\.", -1);
        String[] left = shorter.split("\\.", -1);
        int same = 0;
        while (same < left.length && parts[same].equals(left[same])) {
            same++;
        }
        return parts[same];
    }

    private void checkPattern(Entry entry) {
        if (entry.key().equals(MessageKeys.ADDRESS)) {
            if (!Placeholders.ADDRESSES.contains(entry.value())) {
                wrongWithin(
                        Code.UNKNOWN_CHOICE,
                        entry,
                        0,
                        Math.max(1, entry.value().length()),
                        "`address` is " + QuotedText.of(entry.value()) + ", and customers are addressed in other ways",
                        Suggestion.nearestOrAll(entry.value(), Placeholders.ADDRESSES));
            }
            return;
        }
        for (PatternFaults.Fault fault : PatternFaults.of(
                entry.key(), entry.value(), Placeholders.of(entry.key(), keys), BundleLayout.languageOf(path))) {
            String message = QuotedText.of(entry.key()) + " " + fault.message();
            if (fault.length() == 0) {
                wrong(fault.code(), entry, message, fault.suggestion());
            } else {
                wrongWithin(fault.code(), entry, fault.from(), fault.length(), message, fault.suggestion());
            }
        }
    }

    /** No sentence may contain what a principle forbids to say. */
    private void checkPhrases(Map<String, Entry> byKey) {
        List<Forbidden> phrases = new ArrayList<>();
        Entry tooMany = null;
        for (Entry entry : byKey.values()) {
            if (entry.key().startsWith(MessageKeys.NEVER)) {
                checkForbidden(entry);
                addPhrases(entry.key(), entry.value(), phrases);
            }
            tooMany = tooMany == null && phrases.size() > BundleLimits.PHRASES ? entry : tooMany;
        }
        if (tooMany != null) {
            wrong(
                    Code.TOO_LARGE,
                    tooMany,
                    "there are " + phrases.size() + " phrases that must not be said, more than " + BundleLimits.PHRASES,
                    "fewer of them");
            return;
        }
        language.forEach((key, value) -> {
            // Where the language has too many, that is told of the language.
            if (key.startsWith(MessageKeys.NEVER) && phrases.size() <= 2 * BundleLimits.PHRASES) {
                addPhrases(key, value, phrases);
            }
        });
        Phrases search = new Phrases(phrases.stream().map(Forbidden::words).toList());
        for (Entry entry : byKey.values()) {
            // Principles forbid to say it to customers: an agent may read of a supervisor.
            if (!entry.key().startsWith(MessageKeys.NEVER) && !entry.key().startsWith(MessageKeys.AGENT)) {
                checkPhrases(entry, phrases, search);
            }
        }
    }

    private void checkPhrases(Entry entry, List<Forbidden> phrases, Phrases search) {
        for (int found : search.in(entry.value())) {
            String words = phrases.get(found).words();
            int from = entry.value().toLowerCase(Locale.ROOT).indexOf(words);
            String message = QuotedText.of(entry.key()) + " says " + QuotedText.of(words) + ", which "
                    + phrases.get(found).principle() + " forbids";
            if (from < 0) {
                wrong(Code.FORBIDDEN_PHRASE, entry, message, (Suggestion) null);
            } else {
                wrongWithin(Code.FORBIDDEN_PHRASE, entry, from, words.length(), message, null);
            }
        }
    }

    private void checkForbidden(Entry entry) {
        List<String> phrases = phrases(entry.value());
        if (phrases.isEmpty()) {
            wrong(
                    Code.EMPTY_VALUE,
                    entry,
                    QuotedText.of(entry.key()) + " forbids nothing",
                    "words, with semicolons between them");
        }
        for (String words : phrases) {
            if (words.length() > Phrases.LONGEST) {
                wrong(
                        Code.TOO_LARGE,
                        entry,
                        QuotedText.of(words) + " is forbidden, which is longer than " + Phrases.LONGEST + " characters",
                        "the words of it that matter");
            }
        }
    }

    /** Words that must not be said. */
    private record Forbidden(String principle, String words) {}

    private static void addPhrases(String key, String value, List<Forbidden> phrases) {
        for (String words : phrases(value)) {
            if (words.length() <= Phrases.LONGEST) {
                phrases.add(new Forbidden(key.substring(MessageKeys.NEVER.length()), words));
            }
        }
    }

    /** In small letters. */
    private static List<String> phrases(String value) {
        return Arrays.stream(value.split(";", -1))
                .map(words -> words.strip().toLowerCase(Locale.ROOT))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private void wrong(Code code, Entry entry, String message, @Nullable String maybe) {
        wrong(code, entry, message, maybe == null ? null : Suggestion.words(maybe));
    }

    /** Tells what is wrong with a key. */
    private void wrong(Code code, Entry entry, String message, @Nullable Suggestion suggestion) {
        wrong(code, entry.index(), entry.keyEnd(), message, suggestion);
    }

    /** Tells what is wrong with a piece of a value. */
    private void wrongWithin(
            Code code, Entry entry, int from, int length, String message, @Nullable Suggestion suggestion) {
        wrong(code, entry.indexOf(from), entry.indexOf(from + length - 1) + 1, message, suggestion);
    }

    private void wrong(Code code, int from, int to, String message, @Nullable Suggestion suggestion) {
        if (problems.size() <= BundleLimits.PROBLEMS) {
            problems.add(PropertiesText.problem(code, path, text, from, to, message, suggestion));
        }
    }
}
