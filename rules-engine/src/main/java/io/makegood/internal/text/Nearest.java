package io.makegood.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    /** Of the words of two names together, how many have to be the same. */
    private static final double LEAST_IN_COMMON = 0.4;

    /** What a word counts that means the same as another one. */
    private static final double LIKE = 0.9;

    /** Of more nobody knows which was meant. */
    private static final int A_FEW = 5;

    private static final int LONGEST_SENTENCE = 300;

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
     * The candidate that was probably meant: one that what was written is a slip of, or else the only one that means the same in other words, or else the closest.
     * Null when there is none. A hint for people; {@link #to} is what tells whether something is a slip at all.
     */
    public static @Nullable String meant(String written, Collection<String> candidates) {
        String nearest = to(written, candidates);
        if (nearest != null && isSlip(written, nearest)) {
            return nearest;
        }
        List<String> same = meaningTheSame(written, candidates);
        return same.size() == 1 ? same.get(0) : nearest;
    }

    /** The candidates that mean the same in other words; none when there are many. */
    public static List<String> meaningTheSame(String written, Collection<String> candidates) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        List<String> same = candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST && Synonyms.meanTheSame(written, candidate))
                .limit(A_FEW)
                .toList();
        return same.size() == A_FEW ? List.of() : same;
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

    /**
     * The candidates that share most words with what was written, such as {@code REFUND_FULL} and {@code REFUND_PARTIAL} with {@code REFUND}; none when the best
     * share few, or are many.
     */
    public static List<String> byWords(String written, Collection<String> candidates) {
        Set<String> words = wordsOf(written);
        double best = LEAST_IN_COMMON;
        List<String> found = new ArrayList<>(meaningTheSame(written, candidates));
        if (!found.isEmpty()) {
            return found;
        }
        for (String candidate : candidates) {
            Set<String> others = wordsOf(candidate);
            double common = inCommon(words, others);
            double share = 2.0 * common / (words.size() + others.size());
            if (share > best) {
                found.clear();
                best = share;
            }
            if (share == best) {
                found.add(candidate);
            }
        }
        List<String> likeliest = new ArrayList<>(sharingRarest(words, found));
        // What a name is about stands at its end: a refund amount is an amount.
        String last = words.stream().reduce((one, next) -> next).orElse("");
        likeliest.sort(Comparator.comparing(
                candidate -> wordsOf(candidate).stream().noneMatch(word -> Synonyms.areAlike(word, last))));
        return likeliest.size() > A_FEW ? List.of() : likeliest;
    }

    /** The candidates in the order of how many words each has in common with what was written, the most first. */
    public static List<String> ordered(String written, Collection<String> candidates) {
        Set<String> words = wordsOf(written);
        List<String> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparingDouble(candidate -> -inCommon(words, wordsOf(candidate))));
        return ordered;
    }

    /** How many words two names have in common; one that means the same as another one counts a little less than the word itself. */
    private static double inCommon(Set<String> words, Set<String> others) {
        double common = 0;
        for (String word : words) {
            common += others.contains(word)
                    ? 1
                    : others.stream().anyMatch(other -> Synonyms.areAlike(word, other)) ? LIKE : 0;
        }
        return common;
    }

    /** Those of some candidates that share a word which fewest of them have: {@code DONATION} tells more than {@code OFFER}. */
    private static List<String> sharingRarest(Set<String> words, List<String> candidates) {
        Map<String, Integer> counts = new HashMap<>();
        candidates.forEach(candidate -> wordsOf(candidate).forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.keySet().removeIf(word -> words.stream().noneMatch(each -> Synonyms.areAlike(each, word)));
        int rarest = counts.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        return candidates.stream()
                .filter(candidate ->
                        wordsOf(candidate).stream().anyMatch(word -> counts.getOrDefault(word, 0) == rarest))
                .toList();
    }

    /** The words a name or sentence consists of, without their endings; those of one or two letters tell nothing. */
    private static Set<String> wordsOf(String text) {
        String read = text.length() > LONGEST_SENTENCE ? text.substring(0, LONGEST_SENTENCE) : text;
        return Synonyms.wordsOf(read).stream()
                .filter(word -> word.length() >= BEGINNING)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The candidate closest to what was written, in backticks; or those that share most words with it; or all of them; of very many the first ones, and how many more. */
    public static String orAll(String written, Collection<String> candidates) {
        String nearest = meant(written, candidates);
        if (nearest != null) {
            return "`" + nearest + "`";
        }
        List<String> like = byWords(written, candidates);
        if (!like.isEmpty()) {
            return "`" + String.join("`, `", like) + "`";
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
