package io.makegood.internal.rulebook;

/**
 * Something a rule's conditions read.
 *
 * @param kind what it is
 * @param name property path such as {@code type} or {@code claim.inStock}, words of a finding, or name of a parameter
 */
public record Read(Kind kind, String name) {
    /** What a condition can read. */
    public enum Kind {
        PROPERTY,
        FINDING,
        PARAMETER
    }
}
