package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.Policy;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.replay.DocumentedCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood check}. */
@Command(
        name = "check",
        description = "Compiles a policy and reads its documented cases; says everything that is wrong.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "BUNDLE",
            arity = "0..1",
            description = "The folder of a policy; without it the built-in one.")
    private @Nullable Path bundle;

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
        Policy policy = Policies.load(bundle, command);
        policy.verify();
        List<Problem> problems = new ArrayList<>();
        policy.cases().forEach((file, text) -> {
            try {
                DocumentedCase read = DocumentedCase.read(file, text);
                assert read != null;
            } catch (CaseFileException e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        if (json) {
            ObjectNode result = Json.object();
            result.set("policy", Json.policy(policy));
            result.put("rules", policy.rules().size())
                    .put("principles", policy.principles().size())
                    .put("cases", policy.cases().size())
                    .set("problems", Json.problems(problems));
            screen.document(Json.text(result));
        }
        screen.tell(
                json,
                policy.name() + " " + policy.version() + ": " + policy.rules().size() + " rules, "
                        + policy.principles().size() + " principles, "
                        + policy.cases().size()
                        + " documented cases: fine");
        return 0;
    }
}
