package io.makegood.stream;

/**
 * A line that goes out.
 *
 * @param customerId whom it is about; empty when that is not known
 * @param json one line, without its end
 */
public record Decided(String customerId, String json) {}
