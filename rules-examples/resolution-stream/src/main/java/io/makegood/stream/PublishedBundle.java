package io.makegood.stream;

/**
 * A policy bundle as somebody published it; nobody has looked into it yet.
 *
 * @param origin where it comes from, for messages
 * @param inForce the moment from which it shall decide, in milliseconds since 1970; {@link #UNKNOWN} when it does not say
 * @param shadow whether it shall only decide along
 * @param zip the archive
 */
public record PublishedBundle(String origin, long inForce, boolean shadow, byte[] zip) {
    static final long UNKNOWN = Long.MIN_VALUE;
}
