package io.makegood.internal.regions;

import io.makegood.internal.rule.Read;

/**
 * What rules read of a claim, as it is.
 *
 * @param name as a rule of the claim itself would write it
 * @param cell in which it lies: of what lies in the same cell no rule tells one from another
 * @param text its value
 */
public record ReadFact(String name, int cell, String text) {
    private static final String OF_CLAIM = "claim.";

    /** What it is called by who reads it. */
    public static String nameOf(Read read) {
        return switch (read.kind()) {
            case FINDING -> Axes.finding(read.name());
            case PROPERTY, POINT, PARAMETER ->
                read.name().startsWith(OF_CLAIM) ? read.name().substring(OF_CLAIM.length()) : read.name();
        };
    }
}
