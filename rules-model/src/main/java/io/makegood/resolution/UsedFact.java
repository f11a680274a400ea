package io.makegood.resolution;

/**
 * A fact a reason rests on.
 *
 * @param property its name as the rule reads it
 * @param value what it was
 * @param source its place in the case file (such as {@code shipments/S1/status}), a parameter of the policy, or the id of the reason that found it
 */
public record UsedFact(String property, String value, String source) {}
