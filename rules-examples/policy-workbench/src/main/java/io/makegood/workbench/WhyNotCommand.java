package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.Explanations;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.Wanted;
import io.makegood.explain.WhyNot;
import io.makegood.explain.WhyRather;
import io.makegood.problem.Problem;
import io.makegood.problem.QuestionException;
import io.makegood.vocabulary.RemedyType;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood why-not}. */
@Command(
        name = "why-not",
        description =
                "Says why something did not come out of the decision of a case: what ruled it out or came before it, and how near the rules were that could have brought it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class WhyNotCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "CASE", description = "A case file, YAML or JSON; - for the standard input.")
    private @Nullable Path file;

    @Parameters(
            paramLabel = "WHAT",
            description =
                    "A remedy such as `REFUND_FULL`, another term such as `FASTEST_AVAILABLE` or `ReturnRequirement.OPTIONAL`, what a rule finds, or the name of a rule.")
    private @Nullable String what;

    @Option(
            names = "--claim",
            paramLabel = "ID",
            description = "The decision, such as `I1/L1`; may be left out where the case has one only.")
    private @Nullable String claim;

    @Option(
            names = "--but",
            paramLabel = "REMEDY",
            description = "Why this remedy, and not WHAT: the difference, and the rules that speak for each.")
    private @Nullable String but;

    @Option(
            names = "--policy",
            paramLabel = "BUNDLE",
            description =
                    "The folder of a policy; may be given several times, for versions and countries; without it the"
                            + " built-in one.")
    private List<Path> bundles = List.of();

    @Option(names = "--all", description = "All rules that could have brought it; without it, the nearest three.")
    private boolean all;

    @Option(names = "--json", description = "The answer as JSON, with all rules.")
    private boolean json;

    WhyNotCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null || file == null || what == null) {
            throw new IllegalStateException("called without its arguments");
        }
        GivenCase.mustBeThere(file, command);
        PolicySet policies = Policies.load(bundles, command);
        CaseFile caseFile = GivenCase.read(file, CaseFileReader.of(policies.vocabulary()), screen);
        Policy policy = policies.policyFor(caseFile);
        ResolutionEngine engine = ResolutionEngine.using(policies);
        try {
            if (but == null) {
                tell(engine.whyNot(caseFile, claim, policy.wanted(what)));
            } else {
                tell(engine.whyRather(
                        caseFile, claim, remedy(policy.wanted(but), command), remedy(policy.wanted(what), command)));
            }
        } catch (QuestionException e) {
            Problem problem = e.problem();
            throw new WrongCall.Mistake(command, problem.message(), problem.maybe());
        }
        return 0;
    }

    private static RemedyType remedy(Wanted wanted, CommandSpec command) {
        if (wanted instanceof Wanted.Remedy remedy) {
            return remedy.type();
        }
        throw new WrongCall.Mistake(
                command, "`--but` compares two remedies, and `" + wanted.text() + "` is none", null);
    }

    private void tell(WhyNot whyNot) {
        if (json) {
            screen.document(Explanations.toJson(whyNot));
        } else {
            screen.show(all ? Explanations.toFullText(whyNot) : Explanations.toText(whyNot));
        }
    }

    private void tell(WhyRather why) {
        if (json) {
            screen.document(Explanations.toJson(why));
        } else {
            screen.show(all ? Explanations.toFullText(why) : Explanations.toText(why));
        }
    }
}
