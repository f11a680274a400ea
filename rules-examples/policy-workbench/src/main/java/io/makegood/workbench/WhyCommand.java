package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Explanations;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.Why;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code makegood why}. */
@Command(
        name = "why",
        description =
                "Says why a remedy was chosen, or something else came with it, by as few facts as can be: what is enough for it, and what each of them could be just as well.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class WhyCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private final CaseArguments arguments = new CaseArguments();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHAT",
            description =
                    "Something else that came out: a term such as `STATE_RETURN_STEPS` or `ReturnRequirement.OPTIONAL`, what a rule found, or the name of a rule; without it, the remedy.")
    private @Nullable String what;

    @Mixin
    private final ClaimOption claim = new ClaimOption();

    @Option(names = "--json", description = "The answer as JSON.")
    private boolean json;

    WhyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        CaseArguments.Given given = arguments.read(screen);
        CaseFile caseFile = given.caseFile();
        ResolutionEngine engine = ResolutionEngine.using(given.policies());
        Why why = what == null
                ? engine.why(caseFile, claim.id())
                : engine.why(
                        caseFile,
                        claim.id(),
                        given.policies().policyFor(caseFile).wanted(what));
        if (json) {
            screen.document(Explanations.toJson(why));
        } else {
            screen.show(Explanations.toText(why));
        }
        return 0;
    }
}
