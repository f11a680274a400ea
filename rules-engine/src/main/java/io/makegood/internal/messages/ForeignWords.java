package io.makegood.internal.messages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells sentences that are in another language than the file they stand in: the very sentence of the English file, or one with short words that only the other language
 * has and none of its own. Says nothing where it does not know.
 */
public final class ForeignWords {
    private static final String ENGLISH = "en";

    /** What nearly every sentence of a language has some of. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "en",
            list("the and you your yours for with will have are this that our from not them they been us please of to "
                    + "by thank when what if there would which were we it be can has or but i am is in on at as so was a an "
                    + "no only more their his her my all any"),
            "de",
            list(
                    "der die das und für nicht wir sie ihr ihre ihrem ihren ihrer ihnen ist sind mit auf ein eine einen "
                            + "einem einer den dem wird werden haben bitte zu von oder bei uns auch wenn kann danke es ich noch nur "
                            + "aber schon dass in im am an als so was war hat zum zur des du dir dich dein deine deinen man vom bis"),
            "fr",
            list("le la les des vous votre vos nous notre est sont pour avec une un dans pas sur merci et sera avez "
                    + "que qui du au ce cette été ou mais plus en de on a il"),
            "es",
            list("el la los las para usted su sus con una un por está gracias del que nos nuestro y ha se pero como "
                    + "más en de lo a no o es"),
            "it",
            list("il la gli le per grazie non della delle è che con una un del suo sua abbiamo nel alla di sono lei ma "
                    + "anche in a i si o e"),
            "nl",
            list("de het een van niet uw u voor met wij we zijn wordt bij naar dank aan ook hebben dat kunt maar nog "
                    + "in is op te en of om als"));

    /** Of a pattern, what is no words: what is shown, and by what a choice is made. */
    private static final Pattern NO_WORDS =
            Pattern.compile("\\{\\s*\\w+\\s*}|\\{\\s*\\w+\\s*,\\s*\\w+\\s*,?|=?[\\w-]+\\s*(?=\\{)");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** The very same words of another language are a sentence that was not translated; fewer may be a name. */
    private static final int SENTENCE = 4;

    /** Shorter words mean something in too many languages. */
    private static final int TELLING = 3;

    private static final int FEW = 2;
    /** Of a language whose own words are not known. */
    private static final int MANY = 3;

    private final String own;
    private final Map<String, String> english;

    private ForeignWords(String own, Map<String, String> english) {
        this.own = own;
        this.english = english;
    }

    /**
     * Of the file of a language.
     *
     * @param name of the file, a language and perhaps a country
     * @param messages in English, by their keys
     */
    public static ForeignWords in(String name, Map<String, String> messages) {
        Map<String, String> english = new HashMap<>();
        messages.forEach((key, text) -> english.put(MessageKeys.plainKey(key), text));
        return new ForeignWords(name.split("-", 2)[0], english);
    }

    /** What the language of the file is called. */
    public String ownLanguage() {
        return nameOf(own);
    }

    /** What the language is called a message is in, where that is another one than that of its file; null where it is not, or nobody knows. */
    public @Nullable String languageOf(String key, String pattern) {
        String text = NO_WORDS.matcher(pattern).replaceAll(" ");
        List<String> words = WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> ownWords = WORDS.getOrDefault(own, Set.of());
        if (!own.equals(ENGLISH)
                && words.size() >= SENTENCE
                && pattern.equals(english.get(MessageKeys.plainKey(key)))
                && count(words, ownWords, words(ENGLISH), 1) == 0) {
            return nameOf(ENGLISH);
        }
        // Languages whose words are not known may share some with their neighbours.
        Set<String> others = ownWords.isEmpty() ? Set.of(ENGLISH) : new TreeSet<>(WORDS.keySet());
        String likeliest = null;
        long most = ownWords.isEmpty() ? MANY - 1 : FEW - 1;
        for (String language : others) {
            long count = language.equals(own) ? 0 : count(words, words(language), ownWords, TELLING);
            if (count > most && count(words, ownWords, words(language), 1) == 0) {
                most = count;
                likeliest = language;
            }
        }
        return likeliest == null ? null : nameOf(likeliest);
    }

    /** How many different ones are words of one language and not of another one. */
    private static long count(List<String> words, Set<String> of, Set<String> notOf, int letters) {
        return words.stream()
                .filter(word -> word.length() >= letters && of.contains(word) && !notOf.contains(word))
                .distinct()
                .count();
    }

    private static Set<String> words(String language) {
        return WORDS.getOrDefault(language, Set.of());
    }

    private static Set<String> list(String words) {
        return Set.of(words.split(" "));
    }

    private static String nameOf(String language) {
        return new Locale.Builder().setLanguage(language).build().getDisplayLanguage(Locale.ENGLISH);
    }
}
