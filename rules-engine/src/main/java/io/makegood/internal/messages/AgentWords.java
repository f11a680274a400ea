package io.makegood.internal.messages;

import io.makegood.internal.messages.Languages.Spoken;
import io.makegood.internal.text.Words;
import io.makegood.vocabulary.FollowUpType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The words for agents and auditors in one language: those of a policy, and neutral ones for what it leaves out. Safe for use by many threads. */
public final class AgentWords {
    /** Names of terms show nothing else. */
    private static final Sentence.Values NOTHING = new Sentence.Values() {
        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public String shown(String name) {
            throw new IllegalStateException(name);
        }

        @Override
        public Object formed(String name) {
            throw new IllegalStateException(name);
        }

        @Override
        public @Nullable String keyword(String name) {
            return null;
        }
    };

    private static final AgentWords NEUTRAL = of(Map.of(), Languages.DEFAULT);

    private final LocalForms forms;
    private final boolean english;
    private final Map<String, String> messages;
    /** What the same is called in English, in which resolutions are written down. */
    private final Map<String, String> inEnglish;
    /** Owners and purposes of costs, by what they are called in English. */
    private final Map<String, String> called = new HashMap<>();
    /** Made when something is said with them. */
    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

    private AgentWords(Spoken spoken, Map<String, String> messages, Map<String, String> inEnglish) {
        this.english = spoken.language().equals(Languages.DEFAULT);
        // English is written as one does who thinks of no country in particular.
        this.forms = new LocalForms(spoken.language(), english ? "GB" : spoken.country());
        this.messages = messages;
        this.inEnglish = inEnglish;
        inEnglish.forEach((key, text) -> {
            if (key.startsWith(MessageKeys.COST) || key.equals(MessageKeys.OWNER)) {
                called.put(text, Objects.requireNonNullElse(messages.get(key), text));
            }
        });
    }

    /** The neutral ones, in English. */
    public static AgentWords neutral() {
        return NEUTRAL;
    }

    /**
     * The words of a policy.
     *
     * @param files its messages by language, or by language and country
     * @param tag BCP 47; what the policy does not say in this language is said in English
     */
    public static AgentWords of(Map<String, Map<String, String>> files, String tag) {
        Languages languages = new Languages(files);
        Spoken spoken = languages.spoken(tag, "");
        return new AgentWords(
                spoken, languages.messages(spoken), languages.messages(new Spoken(Languages.DEFAULT, "")));
    }

    /** How dates, amounts and lists look. */
    public LocalForms forms() {
        return forms;
    }

    /** Whether it is the language in which resolutions are written down. */
    public boolean isEnglish() {
        return english;
    }

    /** A sentence; empty when the policy says nothing there. */
    public String say(AgentSentence sentence, Sentence.Values values) {
        String said = sentence(sentence.key(), Objects.requireNonNull(messages.get(sentence.key()), sentence.key()))
                .say(values);
        return said == null ? "" : said;
    }

    /** What a term is called; in few words, as everywhere unless there are fewer. */
    public String term(AgentTerm kind, String name) {
        String key = kind.key(name);
        String word = messages.get(key);
        if (word == null) {
            return kind == AgentTerm.GIST ? term(AgentTerm.REMEDY, name) : Words.ofName(name);
        }
        return Objects.requireNonNullElse(sentence(key, word).say(NOTHING), "");
    }

    /** Who owns something, or what a cost is for, told in English. */
    public String called(String told) {
        return called.getOrDefault(told, told);
    }

    /** Who sees to a follow-up, told in English. */
    public String owner(FollowUpType type, String told) {
        String owner = inThisLanguage(MessageKeys.OWNER + "." + type.name());
        return owner == null ? called(told) : owner;
    }

    /**
     * What a follow-up is for.
     *
     * @param told in English, with everything put in
     * @param values what is put in for a placeholder
     */
    public String purpose(FollowUpType type, String told, UnaryOperator<String> values) {
        String purpose = inThisLanguage(MessageKeys.PURPOSE + type.name());
        return purpose == null
                ? told
                : Objects.requireNonNullElse(Template.of(purpose).fill(values), told);
    }

    /** Null when it is said in English only. */
    private @Nullable String inThisLanguage(String key) {
        String text = messages.get(key);
        return english || text == null || text.equals(inEnglish.get(key)) ? null : text;
    }

    private Sentence sentence(String key, String pattern) {
        return sentences.computeIfAbsent(key, k -> forms.sentence(pattern));
    }
}
