package io.makegood.internal.rule;

/**
 * Something a rule's conditions read.
 *
 * @param kind what it is
 * @param name property path such as {@code type} or {@code claim.inStock}, words of a finding, name of a point or of a parameter
 * @param type of its value
 */
public record Read(Kind kind, String name, Class<?> type) {
    /** What a condition can read. */
    public enum Kind {
        PROPERTY,
        FINDING,
        /** Whether the message makes a point. */
        POINT,
        PARAMETER
    }

    static Read of(Operand.Call call) {
        Kind kind = switch (call.function()) {
            case FOUND -> Kind.FINDING;
            case SAYS -> Kind.POINT;
            default -> Kind.PARAMETER;
        };
        return new Read(kind, call.argument(), call.type());
    }
}
