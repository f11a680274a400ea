package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.Why;
import io.makegood.explain.Why.SufficientFact;
import io.makegood.problem.Problem;
import io.makegood.problem.QuestionException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood why}. */
@Command(
        name = "why",
        description =
                "Says why a remedy was chosen, by as few facts as can be: what is enough for it, and what each of them could be just as well.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class WhyCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "CASE", description = "A case file, YAML or JSON; - for the standard input.")
    private @Nullable Path file;

    @Option(
            names = "--claim",
            paramLabel = "ID",
            description = "The decision, such as `I1/L1`; may be left out where the case has one only.")
    private @Nullable String claim;

    @Option(
            names = "--policy",
            paramLabel = "BUNDLE",
            description =
                    "The folder of a policy; may be given several times, for versions and countries; without it the"
                            + " built-in one.")
    private List<Path> bundles = List.of();

    @Option(names = "--json", description = "The answer as JSON.")
    private boolean json;

    WhyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null || file == null) {
            throw new IllegalStateException("called without its arguments");
        }
        GivenCase.mustBeThere(file, command);
        PolicySet policies = Policies.load(bundles, command);
        CaseFile caseFile = GivenCase.read(file, CaseFileReader.of(policies.vocabulary()), screen);
        try {
            tell(ResolutionEngine.using(policies).why(caseFile, claim));
        } catch (QuestionException e) {
            Problem problem = e.problem();
            throw new WrongCall.Mistake(command, problem.message(), problem.maybe());
        }
        return 0;
    }

    private void tell(Why why) {
        if (json) {
            screen.document(Json.text(json(why)));
            return;
        }
        String chosen = why.remedy() == null
                ? "no remedy"
                : why.remedy().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (!why.isEnough()) {
            screen.show(
                    why.claim() + ": " + chosen
                            + ". The choice depends on more than what rules read, such as plans of delivery; `resolve --why` tells the rules.");
            return;
        }
        screen.show(why.claim() + ": " + chosen + ", whatever else the case says, because");
        for (SufficientFact fact : why.facts()) {
            if (!isUsual(fact)) {
                String range = fact.range().equals(fact.value()) ? "" : "; " + fact.range() + " would do as well";
                screen.show("  " + fact.what() + " is " + fact.value() + range);
            }
        }
        String usual = why.facts().stream()
                .filter(WhyCommand::isUsual)
                .map(SufficientFact::what)
                .collect(Collectors.joining(", "));
        if (!usual.isEmpty()) {
            screen.show("  and none of these is so: " + usual);
        }
    }

    /** What a case says nothing of is no, or nothing. */
    private static boolean isUsual(SufficientFact fact) {
        return fact.value().equals("no") && fact.range().equals("no");
    }

    private static ObjectNode json(Why why) {
        ObjectNode result = Json.object();
        result.put("claim", why.claim())
                .put("remedy", why.remedy() == null ? null : why.remedy().name());
        result.put("enough", why.isEnough());
        for (SufficientFact fact : why.facts()) {
            result.withArray("facts")
                    .addObject()
                    .put("what", fact.what())
                    .put("value", fact.value())
                    .put("range", fact.range())
                    .set("places", Json.texts(fact.places()));
        }
        return result;
    }
}
