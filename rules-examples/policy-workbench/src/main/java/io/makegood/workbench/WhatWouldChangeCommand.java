package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Explanations;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.TippingPoint;
import io.makegood.explain.Wanted;
import io.makegood.explain.WhatWouldChange;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Mixin
    private final CaseArguments arguments = new CaseArguments();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WANTED",
            description =
                    "A remedy such as `REPLACEMENT`, another term such as `returning.OPTIONAL`, something that is found, or the"
                            + " name of a rule.")
    private @Nullable String wanted;

    @Mixin
    private final ClaimOption claim = new ClaimOption();

    @Option(names = "--json", description = "The answer as JSON.")
    private boolean json;

    WhatWouldChangeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        CaseArguments.Given given = arguments.read(screen);
        CaseFile caseFile = given.caseFile();
        ResolutionEngine engine = ResolutionEngine.using(given.policies());
        if (wanted == null) {
            List<TippingPoint> points = engine.tippingPoints(caseFile);
            show(json ? Explanations.toJson(points) : Explanations.toText(points));
        } else {
            Wanted asked = given.policies().policyFor(caseFile).wanted(wanted);
            WhatWouldChange answer = engine.whatWouldChange(caseFile, claim.id(), asked);
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
