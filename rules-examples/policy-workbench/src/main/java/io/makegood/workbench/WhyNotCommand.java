package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Explanations;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.Wanted;
import io.makegood.explain.WhyNot;
import io.makegood.explain.WhyRather;
import io.makegood.vocabulary.RemedyType;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code makegood why-not}. */
@Command(
        name = "why-not",
        description =
                "Says why something did not come out of the decision of a case: what ruled it out or came before it, and how near the rules were that could have brought it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class WhyNotCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private final CaseArguments arguments = new CaseArguments();

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            description =
                    "A remedy such as `REFUND_FULL`, another term such as `FASTEST_AVAILABLE` or `ReturnRequirement.OPTIONAL`, what a rule finds, or the name of a rule.")
    private @Nullable String what;

    @Mixin
    private final ClaimOption claim = new ClaimOption();

    @Option(
            names = "--but",
            paramLabel = "REMEDY",
            description = "Why this remedy, and not WHAT: the difference, and the rules that speak for each.")
    private @Nullable String but;

    @Option(names = "--all", description = "All rules that could have brought it; without it, the nearest three.")
    private boolean all;

    @Option(names = "--json", description = "The answer as JSON, with all rules.")
    private boolean json;

    WhyNotCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        CaseArguments.Given given = arguments.read(screen);
        CaseFile caseFile = given.caseFile();
        Policy policy = given.policies().policyFor(caseFile);
        Wanted wanted = policy.wanted(Objects.requireNonNull(what));
        ResolutionEngine engine = ResolutionEngine.using(given.policies());
        if (but == null) {
            tell(engine.whyNot(caseFile, claim.id(), wanted));
        } else {
            RemedyType rather = remedy(policy.wanted(but), given.command());
            tell(engine.whyRather(caseFile, claim.id(), rather, remedy(wanted, given.command())));
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
