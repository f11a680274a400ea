package io.makegood.internal.messages;

import io.makegood.internal.messages.PatternTree.Chosen;
import io.makegood.internal.messages.PatternTree.Node;
import io.makegood.internal.messages.PatternTree.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases to look for in what message patterns may say, whichever of their pieces are chosen. What is put in for a placeholder is not known here.
 *
 * <p>All phrases are looked for at once, by the algorithm called Shift-And: of a text read so far there is a bit for each beginning of each phrase, set where the text ends
 * with it.
 */
public final class Phrases {
    /** Characters of one phrase, which have a bit each in one long. */
    public static final int LONGEST = 60;

    private static final int ASCII = 128;

    private final List<Place> places = new ArrayList<>();
    /** By long, the bits of the first characters of phrases. */
    private final long[] first;
    /** By long, the bits of their last characters. */
    private final long[] last;
    /** By character below {@link #ASCII} and by long, the bits of the places where it stands; null where it stands nowhere. */
    private final long[] @Nullable [] ascii = new long[ASCII][];

    private final Map<Character, long[]> others = new HashMap<>();

    /** Where the last character of a phrase has its bit. */
    private record Place(int at, long bit) {}

    /**
     * Phrases in small letters.
     *
     * @throws IllegalArgumentException when one is empty, or longer than {@link #LONGEST}
     */
    public Phrases(List<String> phrases) {
        int longs = 0;
        int used = Long.SIZE;
        List<int[]> starts = new ArrayList<>();
        for (String phrase : phrases) {
            if (phrase.isEmpty() || phrase.length() > LONGEST) {
                throw new IllegalArgumentException("a phrase of " + phrase.length() + " characters");
            }
            if (used + phrase.length() > Long.SIZE) {
                longs++;
                used = 0;
            }
            starts.add(new int[] {longs - 1, used});
            used += phrase.length();
        }
        this.first = new long[longs];
        this.last = new long[longs];
        for (int i = 0; i < phrases.size(); i++) {
            add(phrases.get(i), starts.get(i)[0], starts.get(i)[1]);
        }
    }

    private void add(String phrase, int at, int start) {
        first[at] |= 1L << start;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            long[] bits = bits(c);
            if (bits == null) {
                bits = new long[first.length];
                if (c < ASCII) {
                    ascii[c] = bits;
                } else {
                    others.put(c, bits);
                }
            }
            bits[at] |= 1L << (start + i);
        }
        long bit = 1L << (start + phrase.length() - 1);
        last[at] |= bit;
        places.add(new Place(at, bit));
    }

    private long @Nullable [] bits(char c) {
        return c < ASCII ? ascii[c] : others.get(c);
    }

    /**
     * The phrases a pattern may say, or has as it stands; one that is no pattern is looked through as it stands.
     *
     * @return their places among those looked for, in this order
     */
    public List<Integer> in(String pattern) {
        long[] found = new long[first.length];
        read(pattern, found);
        read(nodes(pattern), broken(found));
        List<Integer> in = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if ((found[places.get(i).at()] & places.get(i).bit()) != 0) {
                in.add(i);
            }
        }
        return in;
    }

    private static List<Node> nodes(String pattern) {
        try {
            return PatternTree.of(pattern).nodes();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Where no phrase goes on. What was found stays found. */
    private long[] broken(long[] state) {
        for (int i = 0; i < state.length; i++) {
            state[i] &= last[i];
        }
        return state;
    }

    private void read(List<Node> nodes, long[] state) {
        for (Node node : nodes) {
            if (node instanceof Text text) {
                read(text.text(), state);
            } else if (node instanceof Chosen chosen) {
                long[] before = state.clone();
                Arrays.fill(state, 0);
                for (List<Node> branch : chosen.branches().values()) {
                    long[] after = before.clone();
                    read(branch, after);
                    for (int i = 0; i < state.length; i++) {
                        state[i] |= after[i];
                    }
                }
            } else {
                broken(state);
            }
        }
    }

    private void read(String text, long[] state) {
        for (int at = 0; at < text.length(); at++) {
            long[] here = bits(Character.toLowerCase(text.charAt(at)));
            if (here == null) {
                broken(state);
            } else {
                for (int i = 0; i < state.length; i++) {
                    state[i] = state[i] & last[i] | (state[i] << 1 | first[i]) & here[i];
                }
            }
        }
    }
}
