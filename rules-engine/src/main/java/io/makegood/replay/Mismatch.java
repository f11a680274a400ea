package io.makegood.replay;

/**
 * A difference between what a documented case expects and what was decided.
 *
 * @param place where in the resolution, such as {@code decisions[I1/L1].remedy}; or {@code cites}, or {@code never}
 * @param expected what should be
 * @param got what is
 * @param why why the engine decided so
 */
public record Mismatch(String place, String expected, String got, String why) {
    @Override
    public String toString() {
        return place + "\n  expected: " + expected + "\n  got: " + got + (why.isEmpty() ? "" : "\n  why: " + why);
    }
}
