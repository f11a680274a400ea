package io.makegood.stream;

/**
 * A line of JSON as it came in. Nobody changes its bytes.
 *
 * @param origin the file, or the topic and partition, for messages
 * @param number 1-based number in the file, blank lines counted; the offset in a topic
 * @param text in UTF-8, without its end
 */
public record Line(String origin, long number, byte[] text) {
    /** For messages, which count in int. */
    int numberForMessages() {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
