package io.makegood.internal.problem;

import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.Span;
import io.makegood.problem.Edit;
import io.makegood.problem.Problem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was probably meant: in words, and where something valid could simply be written in its place, as text.
 *
 * @param words for the author
 * @param replacement to be written in place of what is wrong; null when there is none
 * @param at what is replaced; null when it is all that is wrong
 * @param isGuess whether so little speaks for it that it is told and never written
 */
public record Suggestion(
        String words,
        @Nullable String replacement,
        @Nullable Span at,
        boolean isGuess) {
    /** What was meant, as far as one can know. */
    public Suggestion(String words, @Nullable String replacement, @Nullable Span at) {
        this(words, replacement, at, false);
    }

    /** Words only. */
    public static Suggestion words(String words) {
        return new Suggestion(words, null, null);
    }

    /** This text in place of what is wrong. */
    public static Suggestion write(String text) {
        return new Suggestion("`" + text + "`", text, null);
    }

    /** This text in place of a piece of the file. */
    public static Suggestion write(String text, Span at) {
        return new Suggestion("`" + text.strip() + "`", text, at);
    }

    /** Nothing in place of what is wrong. */
    public static Suggestion takeOut() {
        return new Suggestion("take it out", "", null);
    }

    /** The candidate that is closest to what was written; null when none is close. */
    public static @Nullable Suggestion nearest(String written, Collection<String> candidates) {
        String nearest = Nearest.meant(written, candidates);
        return nearest == null ? null : meant(written, nearest);
    }

    /** This name in place of the one that was written: what is no slip of it is told and not written. */
    public static Suggestion meant(String written, String name) {
        return new Suggestion("`" + name + "`", name, null, !Nearest.isSlip(written, name));
    }

    /** The candidate that is closest to what was written; when none is, all of them in words. */
    public static Suggestion nearestOrAll(String written, Collection<String> candidates) {
        Suggestion like = like(written, candidates);
        return like == null ? words(Nearest.orAll(written, candidates)) : like;
    }

    /** The candidate that is closest to what was written, or those that share most words with it; null when none does. */
    public static @Nullable Suggestion like(String written, Collection<String> candidates) {
        Suggestion nearest = nearest(written, candidates);
        if (nearest != null) {
            return nearest;
        }
        List<String> byWords = Nearest.byWords(written, candidates);
        // Words in common are a hint, and no slip of the pen: nothing to be written without being asked.
        return byWords.isEmpty() ? null : words("`" + String.join("`, `", byWords) + "`");
    }

    /** The first where there is one; otherwise these words. */
    public static Suggestion or(@Nullable Suggestion suggestion, String words) {
        return suggestion == null ? words(words) : suggestion;
    }

    /** The same, written between quotes. */
    public Suggestion inQuotes() {
        return replacement == null ? this : writing('"' + replacement + '"');
    }

    /** The same in other words. */
    public Suggestion saying(String other) {
        return new Suggestion(other, replacement, at, isGuess);
    }

    /** The same, written like this. */
    public Suggestion writing(String text) {
        return new Suggestion(words, text, at, isGuess);
    }

    /** The same for a piece of the file that is not all that is wrong. */
    public Suggestion at(Span place) {
        return new Suggestion(words, replacement, place, isGuess);
    }

    /** The problem with what was probably meant. */
    static Problem with(Problem problem, @Nullable Suggestion suggestion) {
        if (suggestion == null || suggestion.replacement() == null || suggestion.isGuess()) {
            return problem;
        }
        Span at = suggestion.at();
        if (at == null && problem.endLine() == 0) {
            return problem;
        }
        return problem.with(
                at == null
                        ? new Edit(
                                problem.file(),
                                problem.line(),
                                problem.column(),
                                problem.endLine(),
                                problem.endColumn(),
                                suggestion.replacement())
                        : new Edit(
                                at.file(),
                                at.line(),
                                at.column(),
                                at.endLine(),
                                at.endColumn(),
                                suggestion.replacement()));
    }
}
