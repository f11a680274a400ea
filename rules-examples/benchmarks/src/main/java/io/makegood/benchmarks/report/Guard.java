package io.makegood.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Compares ratios, which are the same on every machine, and not times, which are not. */
public final class Guard {
    /** Short runs on a machine that does other things as well differ by this much. */
    private static final double TOLERANCE = 0.35;

    private Guard() {}

    /** What got worse; empty when nothing did. */
    public static List<String> compare(Results committed, Results now) {
        List<String> worse = new ArrayList<>();
        for (Target target : Targets.ALL) {
            OptionalDouble before = target.value().apply(committed);
            OptionalDouble after = target.value().apply(now);
            if (before.isEmpty() && after.isPresent() && !target.isReached(now)) {
                worse.add(target.what() + ": is " + target.shown(after.getAsDouble()) + " (wanted: " + target.wanted()
                        + "), and was not measured before");
            }
            if (target.isRatio() && before.isPresent() && after.isPresent()) {
                double change = after.getAsDouble() / before.getAsDouble();
                if (target.atLeast() ? change < 1 - TOLERANCE : change > 1 + TOLERANCE) {
                    worse.add(target.what() + ": was " + target.shown(before.getAsDouble()) + ", is "
                            + target.shown(after.getAsDouble()) + " (wanted: " + target.wanted() + ")");
                }
            }
        }
        return worse;
    }
}
