package io.makegood.workbench;

import io.makegood.engine.PolicySet;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The policies by which cases are decided. */
final class PoliciesOption {
    @Option(
            names = "--policy",
            paramLabel = "BUNDLE",
            description =
                    "The folder of a policy; may be given several times, for versions and countries; without it the"
                            + " built-in one.")
    private List<Path> bundles = List.of();

    /** Reads them, for a command they were given to. */
    PolicySet load(CommandSpec command) {
        return Policies.load(bundles, command);
    }
}
