package io.makegood.problem;

/** A question about a decision that cannot be asked: it names something that the policy, or the case, does not have. */
public final class QuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** Says what is not there, and what was probably meant. */
    public QuestionException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong with it. */
    public Problem problem() {
        return problem;
    }
}
