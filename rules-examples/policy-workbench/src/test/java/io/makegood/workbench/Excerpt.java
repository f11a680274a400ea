package io.makegood.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines of a text, in their order; a line {@code …} stands for any number of lines that are left out. */
final class Excerpt {
    private static final String LEFT_OUT = "…";
    /** Share of words two texts have in common, below which they are not about the same thing. */
    private static final double ALIKE = 0.4;
    /** More than lines have in common that are not the same. */
    private static final double EQUAL = 2;

    private final List<List<String>> parts = new ArrayList<>();
    /** The dots, as they are indented, before each part and behind the last one; empty for none. */
    private final List<String> dots = new ArrayList<>();

    Excerpt(List<String> lines) {
        List<String> part = new ArrayList<>();
        String before = "";
        for (String line : lines) {
            if (line.strip().equals(LEFT_OUT)) {
                if (!part.isEmpty()) {
                    parts.add(part);
                    dots.add(before);
                }
                part = new ArrayList<>();
                before = line;
            } else {
                part.add(line);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
            dots.add(before);
            before = "";
        }
        dots.add(before);
    }

    /** Whether these are lines of the text, with nothing left out but where it says so. */
    boolean isOf(List<String> text) {
        return of(text, true) != null;
    }

    /**
     * The excerpt that shows the same parts of another text.
     *
     * @return null when the text has nothing like one of the parts
     */
    List<String> redoneFor(List<String> text) {
        return of(text, false);
    }

    private List<String> of(List<String> text, boolean isExact) {
        if (parts.isEmpty() && dots.get(0).isEmpty()) {
            return isExact && !text.isEmpty() ? null : text;
        }
        List<String> shown = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean isAnchored = dots.get(i).isEmpty();
            boolean isLast = i == parts.size() - 1 && dots.get(parts.size()).isEmpty();
            int[] range = range(parts.get(i), text, at, isAnchored, isLast, isExact);
            if (range == null) {
                return null;
            }
            if (!isAnchored) {
                shown.add(dots.get(i));
            }
            shown.addAll(text.subList(range[0], range[1]));
            at = range[1];
        }
        if (!dots.get(parts.size()).isEmpty()) {
            shown.add(dots.get(parts.size()));
        } else if (at < text.size()) {
            return null;
        }
        return shown;
    }

    private static int[] range(
            List<String> part, List<String> text, int from, boolean isAnchored, boolean isLast, boolean isExact) {
        if (isAnchored && isLast) {
            return isExact && !part.equals(text.subList(from, text.size())) ? null : new int[] {from, text.size()};
        }
        int first = isLast ? Math.max(from, text.size() - part.size()) : from;
        int last = isAnchored ? from : text.size() - part.size();
        int[] best = null;
        double highest = isExact ? EQUAL - 1 : ALIKE;
        for (int start = first; start <= last && start + part.size() <= text.size(); start++) {
            int end = isExact || isLast ? start + part.size() : end(part, text, start);
            double likeness = likeness(part, text.subList(start, end));
            if (likeness > highest) {
                highest = likeness;
                best = new int[] {start, end};
            }
        }
        return best;
    }

    /** Where the part ends that starts here: behind its last line, when lines came in between, or else after as many lines. */
    private static int end(List<String> part, List<String> text, int start) {
        int end = start + part.size();
        if (text.get(start).equals(part.get(0))) {
            int farthest = Math.min(text.size(), end + part.size());
            int found = text.subList(start + 1, farthest).indexOf(part.get(part.size() - 1));
            return found < 0 ? end : start + 1 + found + 1;
        }
        return end;
    }

    private static double likeness(List<String> some, List<String> others) {
        if (some.equals(others)) {
            return EQUAL;
        }
        Set<String> words = words(some);
        Set<String> common = words(others);
        int all = words.size() + common.size();
        common.retainAll(words);
        return all == 0 ? 0 : 2.0 * common.size() / all;
    }

    private static Set<String> words(List<String> lines) {
        Set<String> words = new HashSet<>();
        for (String line : lines) {
            words.addAll(Arrays.asList(line.strip().split("\\s+")));
        }
        words.remove("");
        return words;
    }
}
