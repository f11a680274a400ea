package io.makegood.internal.bundle;

import io.makegood.problem.Problem;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that stand in a {@code vocabulary.yaml} with mistakes, and are none of the vocabulary that could be read from it. Who uses one of them elsewhere
 * made no mistake there: one slip is told once, where it was made.
 *
 * @param words in small letters
 */
public record UnreadWords(Set<String> words) {
    /** All words of the vocabulary could be read. */
    public static final UnreadWords NONE = new UnreadWords(Set.of());

    /** The file could not be read at all. */
    static final UnreadWords ALL = new UnreadWords(Set.of("*"));

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** How it is told that there is no such word; the group is the word, a path or a key with it. */
    private static final List<Pattern> UNKNOWN = List.of(
            Pattern.compile("`[^`]*` cannot be `([^`]*)`.*"),
            Pattern.compile("`[^`]*` has no (?:property )?`([^`]*)`.*"),
            Pattern.compile("`([^`]*)` is no key of a message.*"),
            Pattern.compile("`([^`]*)` makes no message particular here.*"),
            Pattern.compile("the reason speaks of `\\{([^`]*)}`, which is no property of the fact"),
            Pattern.compile("`([^`]*)` is not known here"));

    public UnreadWords {
        words = Set.copyOf(words);
    }

    /**
     * The words of a file with mistakes.
     *
     * @param text of the file
     * @param read what could be read of it
     */
    static UnreadWords of(String text, Vocabulary read) {
        Set<String> words = wordsIn(text);
        for (Class<? extends Term> kind : Vocabulary.KINDS) {
            read.all(kind).forEach(term -> words.remove(term.name().toLowerCase(Locale.ROOT)));
        }
        for (AttributeOwner owner : AttributeOwner.values()) {
            for (Attribute<?> attribute : read.attributes(owner)) {
                words.remove(attribute.name().toLowerCase(Locale.ROOT));
            }
        }
        return new UnreadWords(words);
    }

    /** Whether what is wrong elsewhere is only that one of these words is not known. */
    public boolean explain(Problem problem) {
        if (words.isEmpty()) {
            return false;
        }
        for (Pattern unknown : UNKNOWN) {
            Matcher matcher = unknown.matcher(problem.message());
            if (matcher.matches()) {
                if (this == ALL) {
                    // What is but a slip of a word that is known was meant to be that one.
                    return problem.edit() == null;
                }
                Set<String> used = wordsIn(matcher.group(1));
                used.retainAll(words);
                return !used.isEmpty();
            }
        }
        return false;
    }

    /** What is wrong elsewhere for another reason. */
    public List<Problem> without(Collection<Problem> problems) {
        return problems.stream().filter(problem -> !explain(problem)).toList();
    }

    private static Set<String> wordsIn(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
