package io.makegood.workbench.batch;

/** A line of the input that is not blank. */
final class Line {
    private final long number;
    private final byte[] bytes;

    Line(long number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    /** 1-based, blank lines counted. */
    long number() {
        return number;
    }

    /** For messages, which count in int. */
    int numberForMessages() {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** Without the line feed; of a line that is too long for a case only so many that one sees it. Not copied, not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
