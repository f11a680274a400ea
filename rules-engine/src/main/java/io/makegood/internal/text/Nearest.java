package io.makegood.internal.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the valid name a misspelt one was probably meant to be. */
public final class Nearest {
    /** Nobody reads a list of more than these. */
    private static final int VERY_MANY = 50;

    private static final int FIRST = 40;

    /** Nobody misspells longer names, but somebody may write them to keep a machine busy. */
    private static final int LONGEST = 64;

    /** Shorter beginnings are no hint. */
    private static final int BEGINNING = 3;

    /** Letters that differ by a slip, in however short a word. */
    private static final int SLIPS = 2;

    /** In longer words one of so many. */
    private static final int FEW = 5;

    private Nearest() {}

    /**
     * The candidate closest to what was written, or null when none is close: at most a third of its letters may differ.
     * Case, hyphens and underscores count little; two letters in the wrong order count once. When none is close, the
     * only candidate that begins with it.
     */
    public static @Nullable String to(String written, Collection<String> candidates) {
        if (written.length() > LONGEST) {
            return null;
        }
        String word = plain(written);
        int nearest = Math.max(1, word.length() / 3) + 1;
        String found = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - word.length()) <= nearest && candidate.length() <= LONGEST) {
                int distance = distance(word, plain(candidate), nearest + 1);
                if (distance < nearest || (distance == nearest && found != null && candidate.compareTo(found) < 0)) {
                    nearest = distance;
                    found = candidate;
                }
            }
        }
        return found != null || word.length() < BEGINNING ? found : onlyOneBeginningWith(word, candidates);
    }

    /**
     * Whether somebody who wrote one meant the other, so that it may be written in its place: at most two letters of it differ, or a fifth of them, or only
     * their case.
     */
    public static boolean isSlip(String written, String meant) {
        String word = plain(written);
        int slips = Math.max(SLIPS, word.length() / FEW);
        return word.length() <= LONGEST
                && meant.length() <= LONGEST
                && distance(word, plain(meant), slips + 1) <= slips;
    }

    private static @Nullable String onlyOneBeginningWith(String word, Collection<String> candidates) {
        List<String> found = candidates.stream()
                .filter(candidate -> plain(candidate).startsWith(word))
                .limit(2)
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** The candidate closest to what was written, in backticks, or all of them when none is close; of very many the first ones, and how many more. */
    public static String orAll(String written, Collection<String> candidates) {
        String nearest = to(written, candidates);
        if (nearest != null) {
            return "`" + nearest + "`";
        }
        int named = candidates.size() > VERY_MANY ? FIRST : candidates.size();
        String all = candidates.stream().limit(named).collect(Collectors.joining("`, `", "one of `", "`"));
        return named == candidates.size() ? all : all + " and " + (candidates.size() - named) + " more";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** How many letters to insert, leave out, change or swap with their neighbour; {@code far} when there are as many or more. */
    private static int distance(String a, String b, int far) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        int leastBefore = 0;
        for (int i = 0; i <= a.length(); i++) {
            int leastHere = far;
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    leastHere = Math.min(leastHere, i + j);
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least =
                        Math.min(Math.min(distance[i - 1][j], distance[i][j - 1]) + 1, distance[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, distance[i - 2][j - 2] + 1);
                }
                distance[i][j] = least;
                leastHere = Math.min(leastHere, least);
            }
            // What follows builds on these two rows and is no less.
            if (leastHere >= far && leastBefore >= far) {
                return far;
            }
            leastBefore = leastHere;
        }
        return Math.min(far, distance[a.length()][b.length()]);
    }
}
