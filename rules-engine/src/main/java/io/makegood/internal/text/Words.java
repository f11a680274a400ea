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

    private static String ofName(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
