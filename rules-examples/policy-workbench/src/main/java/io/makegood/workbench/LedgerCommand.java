package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code makegood ledger}. */
@Command(
        name = "ledger",
        description =
                "Shows the ledger of the orders of a case, before it is decided and after: what each line cost, what was paid,"
                        + " what went back, what is owed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LedgerCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private final CaseArguments arguments = new CaseArguments();

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description =
                    "The language the ledger is told in, such as `de`: one the policy has messages in; without it, English.")
    private String language = Languages.ENGLISH;

    LedgerCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        CaseArguments.Given given = arguments.read(screen);
        CaseFile caseFile = given.caseFile();
        CaseFile after = CaseFiles.after(
                caseFile, ResolutionEngine.using(given.policies()).resolve(caseFile));
        Policy policy = given.policies().policyFor(caseFile);
        Locale locale = Languages.of(language, policy, given.command());
        screen.show("Before\n\n" + CaseFiles.ledgerToText(caseFile, policy, locale)
                + "\nAfter what is decided now was carried out\n\n" + CaseFiles.ledgerToText(after, policy, locale));
        return 0;
    }
}
