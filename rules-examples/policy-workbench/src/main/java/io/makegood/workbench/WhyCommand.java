package io.makegood.workbench;

import io.makegood.engine.Explanations;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.Why;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code makegood why}. */
@Command(
        name = "why",
        description =
                "Says why a remedy was chosen, by as few facts as can be: what is enough for it, and what each of them could be just as well.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class WhyCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private final CaseArguments arguments = new CaseArguments();

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
        Why why = ResolutionEngine.using(given.policies()).why(given.caseFile(), claim.id());
        if (json) {
            screen.document(Explanations.toJson(why));
        } else {
            screen.show(Explanations.toText(why));
        }
        return 0;
    }
}
