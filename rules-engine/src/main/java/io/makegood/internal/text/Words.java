package io.makegood.internal.text;

import io.makegood.vocabulary.Term;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Terms of the vocabulary as words: {@code REFUND_FULL} reads "refund full". */
public final class Words {
    private Words() {}

    /** The term in lower case with blanks; "nothing" for null. */
    public static String of(@Nullable Enum<?> term) {
        return term == null ? "nothing" : ofName(term.name());
    }

    /** The term in lower case with blanks; "nothing" for null. */
    public static String of(@Nullable Term term) {
        return term == null ? "nothing" : ofName(term.name());
    }

    /** A sentence in small letters, with hyphens between its words: {@code it's late} reads {@code it-s-late}. */
    public static String kebab(String sentence) {
        StringBuilder kebab = new StringBuilder(sentence.length());
        sentence.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                kebab.appendCodePoint(Character.toLowerCase(c));
            } else if (!kebab.isEmpty() && kebab.charAt(kebab.length() - 1) != '-') {
                kebab.append('-');
            }
        });
        int length = kebab.length();
        return length > 0 && kebab.charAt(length - 1) == '-' ? kebab.substring(0, length - 1) : kebab.toString();
    }

    /** The name of a term in lower case with blanks. */
    public static String ofName(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
