package io.makegood.internal.rulebook;

/** A rule broke down while it was fired, or the rules did not come to rest. */
public final class RuleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what broke. */
    public RuleFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
