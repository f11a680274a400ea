package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicyGap;
import io.makegood.engine.PolicySet;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.replay.PolicyCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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

    @Option(names = "--json", description = "The result as JSON.")
    private boolean json;

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("called without its specification");
        }
        List<PolicyCheck> checks = checks(command);
        List<Policy> policies = sound(checks);
        PolicySet set = PolicySet.of(policies);
        policies.forEach(Policy::verify);
        if (json) {
            screen.document(Json.text(policies.size() == 1 ? json(policies.get(0)) : json(set)));
        }
        for (Policy policy : policies) {
            screen.tell(
                    json,
                    policy.name() + " " + policy.version() + ": "
                            + BatchText.counted(policy.rules().size(), "rule") + ", "
                            + BatchText.counted(policy.principles().size(), "principle") + ", "
                            + BatchText.counted(policy.cases().size(), "documented case")
                            + (isLimited(policy) ? ", holds " + policy.effective() : "") + ": fine");
        }
        for (PolicyCheck check : checks) {
            if (!check.uncovered().isEmpty()) {
                screen.tell(json, "note: " + note(check));
            }
        }
        
        set.gaps().forEach(gap -> screen.tell(json, "note: " + gap));
        return 0;
    }

    private List<PolicyCheck> checks(CommandSpec command) {
        if (!bundles.isEmpty()) {
            bundles.forEach(bundle -> Policies.mustBeThere(bundle, command));
            return bundles.stream().map(PolicyCheck::of).toList();
        }
        Path here = Policies.in(Policies.HERE);
        return List.of(here == null ? PolicyCheck.of(Policy.customerFirst()) : PolicyCheck.of(here));
    }

    private static List<Policy> sound(List<PolicyCheck> checks) {
        List<Problem> problems =
                checks.stream().flatMap(check -> check.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return checks.stream()
                .map(PolicyCheck::policy)
                .flatMap(Stream::ofNullable)
                .toList();
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

    private static ObjectNode json(Policy policy) {
        ObjectNode result = Json.object();
        result.set("policy", Json.policy(policy));
        result.put("rules", policy.rules().size())
                .put("principles", policy.principles().size())
                .put("cases", policy.cases().size())
                .set("problems", Json.problems(List.of()));
        return result;
    }

    private static ObjectNode json(PolicySet set) {
        ObjectNode result = Json.object();
        ArrayNode policies = result.putArray("policies");
        set.policies().forEach(policy -> policies.add(json(policy)));
        result.set(
                "gaps", Json.texts(set.gaps().stream().map(PolicyGap::toString).toList()));
        result.set("problems", Json.problems(List.of()));
        return result;
    }
}
