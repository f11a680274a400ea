package io.makegood.benchmarks;

import java.util.Locale;

/** What the run is at. */
final class Progress {
    private static final long BEGIN = System.nanoTime();

    private Progress() {}

    @SuppressWarnings("SystemOut")
    static void say(String what) {
        long seconds = (System.nanoTime() - BEGIN) / 1_000_000_000;
        System.out.println(String.format(Locale.ROOT, "%2d:%02d %s", seconds / 60, seconds % 60, what));
    }
}
