package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.Explanations;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.TippingPoint;
import io.makegood.explain.WhatWouldChange;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood what-would-change}. */
@Command(
        name = "what-would-change",
        description =
                "Says what would have to be otherwise in a case for it to get something, and who can make it so; without"
                        + " WANTED, at which numbers, amounts and dates its decisions tip.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class WhatWouldChangeCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(index = "0", paramLabel = "CASE", description = "A case file, YAML or JSON; - for the standard input.")
    private @Nullable Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WANTED",
            description =
                    "A remedy such as `REPLACEMENT`, another term such as `returning.OPTIONAL`, something that is found, or the"
                            + " name of a rule.")
    private @Nullable String wanted;

    @Option(
            names = "--claim",
            paramLabel = "ID",
            description = "The claim, such as `I1/L1`; it can be left out when the case has one only.")
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

    WhatWouldChangeCommand(Screen screen) {
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
        ResolutionEngine engine = ResolutionEngine.using(policies);
        if (wanted == null) {
            List<TippingPoint> points = engine.tippingPoints(caseFile);
            show(json ? Explanations.toJson(points) : Explanations.toText(points));
        } else {
            WhatWouldChange answer = engine.whatWouldChange(
                    caseFile, claim, policies.policyFor(caseFile).wanted(wanted));
            show(json ? Explanations.toJson(answer) : Explanations.toText(answer));
        }
        return 0;
    }

    private void show(String text) {
        if (json) {
            screen.document(text);
        } else {
            screen.show(text);
        }
    }
}
