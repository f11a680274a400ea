package io.makegood.live;

import io.makegood.engine.PolicySet;
import io.makegood.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking for another version.
 *
 * @param outcome whether there was one, and whether it decides now
 * @param policies those that decide after it
 * @param problems why what is there does not decide; empty when it does
 * @param cause of what could not be reached, or of a mistake of the library; null when there is none
 */
public record PolicyUpdate(
        Outcome outcome,
        PolicySet policies,
        List<Problem> problems,
        @Nullable Throwable cause) {
    /** Whether there was another version, and whether it decides now. */
    public enum Outcome {
        /** What is there decides already. */
        UNCHANGED,
        /** What is there decides from now on. */
        REPLACED,
        /** What is there must not decide: it cannot be used, or does not decide its own cases as documented. The policies before go on deciding. */
        REFUSED,
        /** It could not be told what is there, or it could not be kept. The policies before go on deciding. */
        UNAVAILABLE
    }

    public PolicyUpdate {
        problems = List.copyOf(problems);
    }

    /** Whether something is there that does not decide, or nobody knows. */
    public boolean isTrouble() {
        return outcome == Outcome.REFUSED || outcome == Outcome.UNAVAILABLE;
    }

    /** In one line for each problem. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(outcome.name());
        policies.policies()
                .forEach(policy -> text.append(' ')
                        .append(policy.name())
                        .append(' ')
                        .append(policy.version())
                        .append(" (")
                        .append(policy.fingerprint())
                        .append(')'));
        problems.forEach(problem -> text.append('\n').append(problem));
        return text.toString();
    }
}
