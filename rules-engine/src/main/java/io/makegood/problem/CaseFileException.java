package io.makegood.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A case that cannot be decided because it is not a valid case. Carries every problem found, not only the first. */
public final class CaseFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    /** @param problems at least one */
    public CaseFileException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the input; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
