package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.Explanations;
import io.makegood.engine.Policy;
import io.makegood.explain.Precedent;
import io.makegood.replay.Precedents;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code makegood precedent}. */
@Command(
        name = "precedent",
        description =
                "Says which documented case of the policy a case comes nearest to, claim by claim, and how they differ in what rules read and in what comes out.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PrecedentCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private final CaseArguments arguments = new CaseArguments();

    @Option(names = "--json", description = "The answer as JSON.")
    private boolean json;

    PrecedentCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        CaseArguments.Given given = arguments.read(screen);
        Policy policy = given.policies().policyFor(given.caseFile());
        List<Precedent> nearest = Precedents.of(policy).nearest(given.caseFile());
        if (json) {
            screen.document(json(policy, nearest));
        } else if (nearest.isEmpty()) {
            screen.show("the policy `" + policy.name() + "` documents no case\n");
        } else {
            screen.show(nearest.stream().map(Explanations::toText).collect(Collectors.joining("\n")));
        }
        return 0;
    }

    private static String json(Policy policy, List<Precedent> nearest) {
        ObjectNode result = Json.object();
        result.set("policy", Json.policy(policy));
        ArrayNode precedents = result.putArray("precedents");
        nearest.forEach(each -> precedents.add(Json.read(Explanations.toJson(each))));
        return Json.text(result);
    }
}
