package io.makegood.internal.messages;

import io.makegood.internal.messages.PatternTree.Chosen;
import io.makegood.internal.messages.PatternTree.Node;
import io.makegood.internal.messages.PatternTree.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words to look for in what message patterns may say, whichever of their pieces are chosen. What is put in for a placeholder is not known here. */
public final class Phrase {
    /** Characters; one fewer than bits of a long. */
    public static final int LONGEST = 60;

    private static final int ASCII = 128;

    private final String words;
    /** By character, a bit for each of its places among the words. Most characters have a number below {@link #ASCII}. */
    private final long[] places = new long[ASCII];

    private final Map<Character, Long> otherPlaces = new HashMap<>();

    private final long found;

    /**
     * Words in small letters.
     *
     * @throws IllegalArgumentException when there are none, or more than {@link #LONGEST}
     */
    public Phrase(String words) {
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("a phrase of " + words.length() + " characters");
        }
        this.words = words;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ASCII) {
                places[c] |= 1L << i;
            } else {
                otherPlaces.merge(c, 1L << i, (some, more) -> some | more);
            }
        }
        this.found = 1L << (words.length() - 1);
    }

    /** The words. */
    public String words() {
        return words;
    }

    /** Whether what stands in a pattern may say this. */
    boolean isIn(List<Node> nodes) {
        return (after(nodes, 0) & found) != 0;
    }

    /**
     * How much of the words may stand at the end of what is said, after some nodes: a bit for each length. All of them stay, wherever they stood.
     *
     * @param begun the same before the nodes
     */
    private long after(List<Node> nodes, long begun) {
        long now = begun;
        for (Node node : nodes) {
            if (node instanceof Text text) {
                now = after(text.text(), now);
            } else if (node instanceof Chosen chosen) {
                long any = 0;
                for (List<Node> branch : chosen.branches().values()) {
                    any |= after(branch, now);
                }
                now = any;
            } else {
                now &= found;
            }
        }
        return now;
    }

    private long after(String text, long begun) {
        long now = begun;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            long here = c < ASCII ? places[c] : otherPlaces.getOrDefault(c, 0L);
            now = now & found | (now << 1 | 1) & here;
        }
        return now;
    }
}
