package io.makegood.internal.rule;

/** A rule broke down while it was fired, or the rules did not come to rest. */
public final class RuleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what broke. */
    public RuleFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** A rule broke down; by what, says the first cause. */
    public static RuleFailure in(Rule rule, RuntimeException failure) {
        return new RuleFailure(
                "rule `" + rule.name() + "` (" + rule.span().file() + ":"
                        + rule.span().line() + ") broke down: " + words(rootOf(failure)),
                failure);
    }

    private static String words(Throwable root) {
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause == failure ? failure : rootOf(cause);
    }
}
