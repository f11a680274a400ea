package io.makegood.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is no resolution, or none this library can read. Carries every problem found. */
public final class ResolutionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    /** @param problems at least one */
    public ResolutionException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each with its place; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
