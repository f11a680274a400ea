package io.makegood.stream;

/**
 * A line of JSON as it came in. Nobody changes its bytes.
 *
 * @param origin the file or the topic, for messages
 * @param partition of the topic; {@link #FILE} when it came from a file
 * @param number 1-based number in the file, blank lines counted; the offset in a partition
 * @param text in UTF-8, without its end
 */
public record Line(String origin, int partition, long number, byte[] text) {
    static final int FILE = -1;

    boolean isInTopic() {
        return partition != FILE;
    }

    /** For messages, which count lines in int; a message has one line. */
    int numberForMessages() {
        return isInTopic() ? 1 : (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** Whether there is nothing in it. */
    static boolean isBlank(byte[] text) {
        for (byte each : text) {
            if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                return false;
            }
        }
        return true;
    }
}
