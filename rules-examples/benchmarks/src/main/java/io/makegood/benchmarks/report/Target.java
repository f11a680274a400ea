package io.makegood.benchmarks.report;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What the table has to show.
 *
 * @param bound the least, or the most, it may be
 * @param atLeast whether more is better
 * @param format how to write the value, such as {@code %.1fx}
 * @param isRatio whether it is the same on any machine, so that it can be guarded
 */
public record Target(
        String what,
        Function<Results, OptionalDouble> value,
        boolean atLeast,
        double bound,
        String format,
        boolean isRatio) {

    /** Whether it is reached; false when it was not measured. */
    public boolean isReached(Results results) {
        OptionalDouble got = value.apply(results);
        return got.isPresent() && (atLeast ? got.getAsDouble() >= bound : got.getAsDouble() <= bound);
    }

    /** The bound in words. */
    public String wanted() {
        return (atLeast ? "at least " : "at most ") + shown(bound);
    }

    public String shown(double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
