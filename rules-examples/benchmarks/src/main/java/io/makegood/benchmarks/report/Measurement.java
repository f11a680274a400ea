package io.makegood.benchmarks.report;

/**
 * Something measured.
 *
 * @param error half the width of the 99.9 % confidence interval; 0 when not known
 */
public record Measurement(double value, double error, String unit) {
    public static Measurement of(double value, String unit) {
        return new Measurement(value, 0, unit);
    }
}
