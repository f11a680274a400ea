package io.makegood.replay;

import io.makegood.bundle.PolicyBundle;
import io.makegood.engine.Policy;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleLayout;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.drl.WrittenNames;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.LostNames;
import io.makegood.internal.problem.QuotedNames;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with a policy and its documented cases, or may not be meant. What is wrong with one file does not hide what is wrong with another one.
 *
 * @param policy the policy; null when it cannot be used
 * @param problems errors first, then warnings and hints without those the policy ignores; warnings are looked for only where the policy can be used
 * @param uncovered ids of documented cases of days or countries the policy does not hold for, which may be meant
 */
public record PolicyCheck(@Nullable Policy policy, List<Problem> problems, List<String> uncovered) {
    public PolicyCheck {
        problems = List.copyOf(problems);
        uncovered = List.copyOf(uncovered);
    }

    /** Checks a policy that was loaded. */
    public static PolicyCheck of(Policy policy) {
        Replay replay = Replay.of(policy);
        List<CaseResult> results = replay.results();
        List<Problem> problems = new ArrayList<>();
        results.forEach(each -> problems.addAll(each.problems()));
        problems.addAll(policy.notes());
        // What is wrong with a rule may well decide cases otherwise: that is no second mistake.
        if (problems.stream().allMatch(problem -> problem.severity() == Severity.HINT)
                && !BundleReader.ignored(policy.content().files()).contains(Code.DECIDED_OTHERWISE.written())) {
            Problem otherwise = OtherwiseDecided.of(policy, results);
            if (otherwise != null) {
                problems.add(otherwise);
            }
        }
        return new PolicyCheck(
                policy,
                problems,
                replay.uncovered().stream().map(DocumentedCase::id).toList());
    }

    /** Checks the bundle in a folder. */
    public static PolicyCheck of(Path folder) {
        return of(
                () -> Policy.load(folder),
                () -> BundleReader.read(folder, new ArrayList<>()),
                path -> folder.resolve(path).toString());
    }

    /** Checks a bundle. */
    public static PolicyCheck of(PolicyBundle bundle) {
        return of(
                () -> Policy.load(bundle), () -> BundleReader.read(bundle.files(), new ArrayList<>()), bundle::placeOf);
    }

    private static PolicyCheck of(
            Supplier<Policy> loading, Supplier<Bundle> reading, Function<String, @Nullable String> places) {
        List<Problem> problems = new ArrayList<>();
        try {
            return of(loading.get());
        } catch (PolicyException e) {
            problems.addAll(e.problems());
        }
        try {
            Bundle read = reading.get();
            List<Problem> told = List.copyOf(problems);
            Replay.read(read.cases(), namesOf(read, told), places).stream()
                    .flatMap(each -> read.unread().without(each.problems()).stream())
                    .filter(problem -> told.stream().noneMatch(other -> isTheSameName(problem, other)))
                    .forEach(problems::add);
        } catch (PolicyException e) {
            // There is no such folder, or more in it than is read: that is told already.
            assert !problems.isEmpty();
        }
        return new PolicyCheck(null, problems, List.of());
    }

    /** Whether nothing keeps the policy and its cases from being used. */
    public boolean isSound() {
        return errors().isEmpty();
    }

    /** What keeps the policy or its cases from being used. */
    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /** What rules and cases cite and the policy does not have is told of the rules. */
    private static boolean isTheSameName(Problem problem, Problem other) {
        return (Code.UNKNOWN_PRINCIPLE.isOf(problem) && Code.UNKNOWN_PRINCIPLE.isOf(other)
                        || Code.UNKNOWN_FINDING.isOf(problem) && Code.UNKNOWN_FINDING.isOf(other))
                && QuotedNames.in(other).contains(QuotedNames.in(problem).get(0));
    }

    private static boolean isOfRules(Problem problem) {
        String file = String.valueOf(problem.file());
        return file.contains(".drl")
                || file.contains("rules/")
                || String.valueOf(problem.maybe()).contains(".drl`");
    }

    /** Not all principles are known of a file that may lack some. */
    private static PolicyNames namesOf(Bundle bundle, List<Problem> problems) {
        boolean areKnown = problems.stream()
                .noneMatch(problem -> String.valueOf(problem.file()).endsWith(BundleLayout.PRINCIPLES)
                        && LostNames.areIn(problem, "id", "principles"));
        boolean areRulesKnown = problems.stream().noneMatch(problem -> isOfRules(problem) && LostNames.areIn(problem));
        WrittenNames written = areRulesKnown ? WrittenNames.of(bundle, new DroolsLexer()) : WrittenNames.NONE;
        return new PolicyNames(
                bundle.vocabulary(),
                areKnown ? bundle.principles().keySet() : List.of(),
                written.findings(),
                written.rules());
    }
}
