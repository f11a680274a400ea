package io.makegood.replay;

import io.makegood.engine.Policy;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with a policy and its documented cases. What is wrong with one file does not hide what is wrong with another one.
 *
 * @param policy the policy; null when it cannot be used
 * @param problems empty when nothing is wrong
 * @param uncovered ids of documented cases of days or countries the policy does not hold for, which may be meant
 */
public record PolicyCheck(@Nullable Policy policy, List<Problem> problems, List<String> uncovered) {
    private static final String PRINCIPLES = "principles.yaml";

    public PolicyCheck {
        problems = List.copyOf(problems);
        uncovered = List.copyOf(uncovered);
    }

    /** Checks a policy that was loaded. */
    public static PolicyCheck of(Policy policy) {
        Replay replay = Replay.of(policy);
        return new PolicyCheck(
                policy,
                replay.problems(),
                replay.uncovered().stream().map(DocumentedCase::id).toList());
    }

    /** Checks the bundle in a folder. */
    public static PolicyCheck of(Path folder) {
        List<Problem> problems = new ArrayList<>();
        try {
            return of(Policy.load(folder));
        } catch (PolicyException e) {
            problems.addAll(e.problems());
        }
        try {
            Bundle read = BundleReader.read(folder, new ArrayList<>());
            Replay.read(
                            read.cases(),
                            namesOf(read, List.copyOf(problems)),
                            path -> folder.resolve(path).toString())
                    .forEach(each -> problems.addAll(read.unread().without(each.problems())));
        } catch (PolicyException e) {
            // There is no such folder, or more in it than is read: that is told already.
            assert !problems.isEmpty();
        }
        return new PolicyCheck(null, problems, List.of());
    }

    /** What rules find is not known where some of them cannot be read, and neither are principles in a file with mistakes. */
    private static PolicyNames namesOf(Bundle bundle, List<Problem> problems) {
        boolean areKnown = problems.stream()
                .noneMatch(problem -> String.valueOf(problem.file()).endsWith(PRINCIPLES));
        return new PolicyNames(
                bundle.vocabulary(), areKnown ? bundle.principles().keySet() : List.of(), List.of(), List.of());
    }
}
