package io.makegood.testkit;

import io.makegood.problem.Problem;
import io.makegood.replay.CaseResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about what came of a documented case. */
public final class CaseResultAssert extends AbstractAssert<CaseResultAssert, CaseResult> {
    CaseResultAssert(@Nullable CaseResult actual) {
        super(actual, CaseResultAssert.class);
    }

    /**
     * The case could be read and decided, and every step came out as documented. A failure names for each difference what was expected, what came out, and why
     * the engine decided so.
     */
    public CaseResultAssert isAsDocumented() {
        isNotNull();
        if (actual.isToBeConfirmed()) {
            throw failure(
                    "%s",
                    actual.id() + " (" + actual.file()
                            + ") is to be confirmed: when what it expects is right, make its kind `unseen`");
        }
        if (!actual.isGreen()) {
            Stream<String> mismatches = actual.steps().stream()
                    .flatMap(result -> result.mismatches().stream()
                            .map(mismatch -> "step " + result.step().number() + ": "
                                    + result.step().when() + "\n" + mismatch));
            List<String> told = Stream.concat(
                            actual.problems().isEmpty() ? Stream.of() : Stream.of(problems(actual)), mismatches)
                    .toList();
            throw failure("%s", actual.id() + " (" + actual.file() + ")\n" + String.join("\n", told));
        }
        return this;
    }

    /** What keeps a case from being decided, with the file and the place in it. */
    static String problems(CaseResult result) {
        return "the case " + result.id() + " cannot be "
                + (result.documented() == null ? "read" : "decided as it is written") + ":\n"
                + result.problems().stream()
                        .map(problem -> problem.file() == null ? problem.in(result.file()) : problem)
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n"));
    }
}
