package io.makegood.internal.messages;

import io.makegood.internal.messages.PatternTree.Chosen;
import io.makegood.internal.messages.PatternTree.Node;
import io.makegood.internal.messages.PatternTree.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for words in what a message pattern may say, whichever of its pieces are chosen. What is put in for a placeholder is not known here. */
public final class PhraseSearch {
    /** Stands for a placeholder; no phrase goes across one. */
    private static final char UNKNOWN = '\0';

    private final List<Node> nodes;
    /** What is said, in small letters, where nothing is chosen, as in most patterns; null in others. */
    private final @Nullable String plain;

    private PhraseSearch(List<Node> nodes) {
        this.nodes = nodes;
        this.plain = plain(nodes);
    }

    private static @Nullable String plain(List<Node> nodes) {
        StringBuilder said = new StringBuilder();
        for (Node node : nodes) {
            if (node instanceof Chosen) {
                return null;
            }
            String text = node instanceof Text words ? words.text() : String.valueOf(UNKNOWN);
            text.chars().forEach(c -> said.append(Character.toLowerCase((char) c)));
        }
        return said.toString();
    }

    /** In a pattern; one that is none is looked through as it stands. */
    public static PhraseSearch in(String pattern) {
        try {
            return new PhraseSearch(PatternTree.of(pattern).nodes());
        } catch (IllegalArgumentException e) {
            return new PhraseSearch(List.of(new Text(pattern)));
        }
    }

    /** Whether it may say this. */
    public boolean finds(Phrase phrase) {
        return plain == null ? phrase.isIn(nodes) : plain.contains(phrase.words());
    }
}
