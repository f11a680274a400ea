package io.makegood.internal.messages;

import io.makegood.internal.messages.PatternTree.Node;
import io.makegood.internal.messages.PatternTree.Text;
import java.util.List;

/** Looks for words in what a message pattern may say, whichever of its pieces are chosen. What is put in for a placeholder is not known here. */
public final class PhraseSearch {
    private final List<Node> nodes;

    private PhraseSearch(List<Node> nodes) {
        this.nodes = nodes;
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
        return phrase.isIn(nodes);
    }
}
