package io.makegood.workbench.batch;

import io.makegood.internal.problem.Code;
import io.makegood.problem.Problem;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A batch that cannot begin, or cannot go on. What was written up to then stays, and can be resumed. */
public final class BatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final Kind kind;

    /** Who has to do something about it. */
    public enum Kind {
        /** The caller: what was asked for does not fit what is there. Nothing was changed. */
        REFUSED,
        /** The machine: a file cannot be read or written. */
        BROKEN
    }

    private BatchException(Kind kind, Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.kind = kind;
        this.problem = problem;
    }

    private BatchException(Kind kind, Problem problem) {
        super(problem.toString());
        this.kind = kind;
        this.problem = problem;
    }

    static BatchException refused(String message, String maybe) {
        return new BatchException(Kind.REFUSED, Code.UNREADABLE_FILE.problem(message, maybe));
    }

    static BatchException broken(String message, Exception cause) {
        String reason = reason(cause);
        return new BatchException(
                Kind.BROKEN,
                Code.UNREADABLE_FILE.problem(
                        message + ": " + reason, "the same command with `--resume`, when that is mended"),
                cause);
    }

    /** Why a file cannot be read or written, in words: what Java says is often its name and nothing else. */
    public static String reason(Exception cause) {
        if (cause instanceof AccessDeniedException denied) {
            return "`" + denied.getFile() + "` is not open to us";
        }
        if (cause instanceof NoSuchFileException missing) {
            return "`" + missing.getFile() + "` is not there";
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** Who has to do something about it. */
    public Kind kind() {
        return kind;
    }
}
