package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicyGap;
import io.makegood.engine.PolicySet;
import io.makegood.explain.ProofFinding;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.problem.Problem;
import io.makegood.problem.Severity;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.PolicyCheck;
import io.makegood.replay.Replay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood check}. */
@Command(
        name = "check",
        description = "Compiles policies and reads their documented cases; says everything that is wrong.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    private static final int CASES_WORTH_LISTING = 3;

    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "BUNDLE",
            arity = "0..*",
            description =
                    "The folder of a policy, or several for versions and countries; without it the one this is called"
                            + " in, otherwise the built-in one.")
    private List<Path> bundles = List.of();

    @Option(names = "--json", description = "The result as JSON; the same as `--format json`.")
    private boolean json;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How problems are told: text, json, sarif (2.1.0) or github (annotations of a workflow).")
    private ProblemFormat format = ProblemFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "The exit code is 1 from this severity on: error (unless said otherwise), warning or hint.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--fix",
            description =
                    "Writes what was probably meant into the files, where the documented cases show that it changes no decision.")
    private boolean fix;

    @Option(names = "--fix-all", description = "The same, also where a decision changes, or where nobody can tell.")
    private boolean fixAll;

    @Option(
            names = "--prove",
            description = "Also all that is proven for all cases, such as rules that add nothing. Takes seconds.")
    private boolean prove;

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("called without its specification");
        }
        format = json ? ProblemFormat.JSON : format;
        List<PolicyCheck> checks = checks(command);
        List<Policy> policies = checks.stream()
                .map(PolicyCheck::policy)
                .flatMap(Stream::ofNullable)
                .toList();
        List<Problem> problems = new ArrayList<>();
        checks.forEach(check -> problems.addAll(check.problems()));
        PolicySet set = null;
        if (checks.stream().allMatch(PolicyCheck::isSound)) {
            set = PolicySet.of(policies);
            policies.forEach(Policy::verify);
            Set<String> told = problems.stream().map(CheckCommand::place).collect(Collectors.toSet());
            policies.stream()
                    .flatMap(policy -> (prove ? proven(policy) : policy.contradictions()).stream())
                    // What was seen at once need not be proven as well.
                    .filter(problem -> problem.file() == null || !told.contains(place(problem)))
                    .forEach(problems::add);
        }
        switch (format) {
            case SARIF -> screen.document(Json.text(ProblemFormat.sarif(problems)));
            case GITHUB -> problems.forEach(problem -> screen.show(ProblemFormat.github(problem)));
            case JSON ->
                screen.document(Json.text(
                        set == null
                                ? Json.object().set("problems", Json.problems(problems))
                                : policies.size() == 1 ? json(policies.get(0), problems) : json(set, problems)));
            default -> {}
        }
        if (set == null) {
            tell(problems);
            return Failure.EXIT_CODE;
        }
        for (Policy policy : policies) {
            screen.tell(
                    isForMachines(),
                    policy.name() + " " + policy.version() + ": "
                            + BatchText.counted(policy.rules().size(), "rule") + ", "
                            + BatchText.counted(policy.principles().size(), "principle") + ", "
                            + BatchText.counted(policy.cases().size(), "documented case")
                            + (isLimited(policy) ? ", holds " + policy.effective() : "") + ": fine");
        }
        for (PolicyCheck check : checks) {
            if (!check.uncovered().isEmpty()) {
                screen.tell(isForMachines(), "note: " + note(check));
            }
        }
        if (!isForMachines()) {
            ProblemText text = new ProblemText();
            problems.forEach(problem -> screen.show(text.of(problem)));
        }
        set.gaps().forEach(gap -> screen.tell(isForMachines(), "note: " + gap));
        boolean isFailing =
                problems.stream().anyMatch(problem -> problem.severity().compareTo(failOn) <= 0);
        return isFailing ? Failure.EXIT_CODE : 0;
    }

    private boolean isForMachines() {
        return format != ProblemFormat.TEXT;
    }

    /** Tells what keeps policies from being used, and how much it is. */
    private void tell(List<Problem> problems) {
        ProblemText text = new ProblemText();
        if (format != ProblemFormat.GITHUB) {
            problems.forEach(problem -> screen.complain(text.of(problem)));
        }
        screen.complain(BatchText.counted(problems.size(), "problem"));
    }

    private static String place(Problem problem) {
        return problem.code() + " " + problem.file() + ":" + problem.line();
    }

    /** What is proven of the policy, without what it ignores. */
    private static List<Problem> proven(Policy policy) {
        Set<String> ignored = BundleReader.ignored(policy.content().files());
        return policy
                .prove(() -> Replay.of(policy).cases().stream()
                        .map(DocumentedCase::facts)
                        .distinct()
                        .toList())
                .findings()
                .stream()
                .map(ProofFinding::problem)
                .filter(problem -> !ignored.contains(problem.code()))
                .map(problem -> {
                    String place = problem.file() == null ? null : policy.placeOf(problem.file());
                    return place == null ? problem : problem.in(place);
                })
                .toList();
    }

    private List<PolicyCheck> checks(CommandSpec command) {
        if (!bundles.isEmpty()) {
            bundles.forEach(bundle -> Policies.mustBeThere(bundle, command));
            return bundles.stream().map(this::check).toList();
        }
        Path here = Policies.in(Policies.HERE);
        return List.of(here == null ? PolicyCheck.of(Policy.customerFirst()) : check(here));
    }

    private PolicyCheck check(Path bundle) {
        PolicyCheck check = PolicyCheck.of(bundle);
        if (!fix && !fixAll) {
            return check;
        }
        Fixes fixes = Fixes.apply(bundle, check, fixAll);
        fixes.applied().forEach(problem -> screen.tell(isForMachines(), "fixed: " + shown(problem)));
        fixes.refused()
                .forEach((problem, why) -> screen.tell(isForMachines(), "not fixed: " + shown(problem) + ": " + why));
        return fixes.left();
    }

    private static String shown(Problem problem) {
        return problem.file() + ":" + problem.line() + ": " + problem.maybe() + " [" + problem.code() + "]";
    }

    /** Of a copy of a policy, all its old cases may be such. */
    private static String note(PolicyCheck check) {
        Policy policy = Objects.requireNonNull(check.policy());
        int count = check.uncovered().size();
        return BatchText.counted(count, "documented case") + " of " + policy.name() + " "
                + policy.version() + (count == 1 ? " is" : " are")
                + " of days or countries it does not hold for, and decided by it all the same: "
                + String.join(", ", check.uncovered().subList(0, Math.min(count, CASES_WORTH_LISTING)))
                + (count > CASES_WORTH_LISTING ? ", …" : "");
    }

    private static boolean isLimited(Policy policy) {
        return policy.effectiveFrom() != null
                || policy.effectiveTo() != null
                || !policy.countries().isEmpty();
    }

    private static ObjectNode json(Policy policy, List<Problem> problems) {
        ObjectNode result = Json.object();
        result.set("policy", Json.policy(policy));
        result.put("rules", policy.rules().size())
                .put("principles", policy.principles().size())
                .put("cases", policy.cases().size())
                .set("problems", Json.problems(problems));
        return result;
    }

    private static ObjectNode json(PolicySet set, List<Problem> problems) {
        ObjectNode result = Json.object();
        ArrayNode policies = result.putArray("policies");
        set.policies().forEach(policy -> policies.add(json(policy, policy.notes())));
        result.set(
                "gaps", Json.texts(set.gaps().stream().map(PolicyGap::toString).toList()));
        result.set("problems", Json.problems(problems));
        return result;
    }
}
