package io.makegood.stream;

/**
 * A case of which only so much is known as is needed to bring it to its place.
 *
 * @param customerId whose it is
 * @param clock its moment, in milliseconds since 1970; {@link #UNKNOWN} when the line does not say whose case it is and of which moment
 * @param line all of it
 */
public record ReceivedCase(String customerId, long clock, Line line) {
    /** Earlier than any other, so that it moves no clock. */
    static final long UNKNOWN = Long.MIN_VALUE;
}
