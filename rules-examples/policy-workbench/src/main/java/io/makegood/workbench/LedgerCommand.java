package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "CASE", description = "A case file, YAML or JSON; - for the standard input.")
    private @Nullable Path file;

    @Option(
            names = "--policy",
            paramLabel = "BUNDLE",
            description =
                    "The folder of a policy; may be given several times, for versions and countries; without it the"
                            + " built-in one.")
    private List<Path> bundles = List.of();

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
        if (command == null || file == null) {
            throw new IllegalStateException("called without its arguments");
        }
        GivenCase.mustBeThere(file, command);
        PolicySet policies = Policies.load(bundles, command);
        CaseFile caseFile = GivenCase.read(file, CaseFileReader.of(policies.vocabulary()), screen);
        CaseFile after =
                CaseFiles.after(caseFile, ResolutionEngine.using(policies).resolve(caseFile));
        Policy policy = policies.policyFor(caseFile);
        Locale locale = Languages.of(language, policy, command);
        screen.show("Before\n\n" + CaseFiles.ledgerToText(caseFile, policy, locale)
                + "\nAfter what is decided now was carried out\n\n" + CaseFiles.ledgerToText(after, policy, locale));
        return 0;
    }
}
