package io.makegood.internal.rule;

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

    static Read of(Operand.Call call) {
        return new Read(call.function() == Function.FOUND ? Kind.FINDING : Kind.PARAMETER, call.argument());
    }
}
