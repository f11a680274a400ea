package io.makegood.workbench.batch;

/**
 * A line of the input that is not blank.
 *
 * @param number 1-based, blank lines counted
 * @param bytes without the line feed; of a line that is too long for a case only so many that one sees it
 */
record Line(long number, byte[] bytes) {
    /** For messages, which count in int. */
    int numberForMessages() {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
