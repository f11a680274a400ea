package io.makegood.internal.messages;

import io.makegood.internal.messages.PatternTree.Chosen;
import io.makegood.internal.messages.PatternTree.Node;
import io.makegood.internal.messages.PatternTree.Text;
import java.util.BitSet;
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

    /** @param words in small letters, at least one */
    public boolean finds(String words) {
        return after(nodes, words, new BitSet()).get(words.length());
    }

    /**
     * How many characters of the words may stand at the end of what is said, after some nodes. All of them stay, wherever they stood.
     *
     * @param begun the same before the nodes; changed
     */
    private static BitSet after(List<Node> nodes, String words, BitSet begun) {
        BitSet now = begun;
        for (Node node : nodes) {
            if (node instanceof Text text) {
                for (int i = 0; i < text.text().length(); i++) {
                    read(Character.toLowerCase(text.text().charAt(i)), words, now);
                }
            } else if (node instanceof Chosen chosen) {
                BitSet any = new BitSet();
                for (List<Node> branch : chosen.branches().values()) {
                    any.or(after(branch, words, (BitSet) now.clone()));
                }
                now = any;
            } else {
                now.clear(0, words.length());
            }
        }
        return now;
    }

    private static void read(char next, String words, BitSet begun) {
        begun.set(0);
        for (int i = begun.previousSetBit(words.length() - 1); i >= 0; i = begun.previousSetBit(i - 1)) {
            begun.clear(i);
            if (words.charAt(i) == next) {
                begun.set(i + 1);
            }
        }
    }
}
