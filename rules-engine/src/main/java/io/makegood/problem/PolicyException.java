package io.makegood.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A policy that cannot be used: it does not compile, or breaks a rule of the house. Carries every problem found, not only the first. */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    /** @param problems at least one */
    public PolicyException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the input; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
