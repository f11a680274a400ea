package io.makegood.stream;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;

/** Compares many long lines, and shows the places where they are not the same instead of all of them. */
final class Lines {
    private static final int SHOWN = 5;
    private static final int AROUND = 150;

    private Lines() {}

    /** Whether there are the same lines, each as often. */
    static void assertSame(List<String> expected, List<String> lines) {
        List<String> missing = minus(expected, lines);
        List<String> surplus = minus(lines, expected);
        if (missing.isEmpty() && surplus.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(missing.size() + " of " + expected.size() + " lines are missing, and "
                + surplus.size() + " of " + lines.size() + " are too many");
        for (int i = 0; i < Math.min(SHOWN, Math.max(missing.size(), surplus.size())); i++) {
            String one = i < missing.size() ? missing.get(i) : "";
            String other = i < surplus.size() ? surplus.get(i) : "";
            int start = 0;
            while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
                start++;
            }
            text.append("\n expected ")
                    .append(around(one, start))
                    .append("\n      got ")
                    .append(around(other, start));
        }
        fail(text.toString());
    }

    private static String around(String line, int place) {
        return line.substring(0, Math.min(line.length(), AROUND)) + " … "
                + line.substring(Math.max(0, place - AROUND), Math.min(line.length(), place + AROUND));
    }

    private static List<String> minus(List<String> all, List<String> some) {
        List<String> left = new ArrayList<>(all);
        some.forEach(left::remove);
        return left;
    }
}
