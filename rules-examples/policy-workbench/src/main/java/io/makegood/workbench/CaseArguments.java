package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.PolicySet;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What commands about one case are given: the case, and the policies by which it is decided. */
final class CaseArguments {
    /** The command they are arguments of. */
    @Spec(Target.MIXEE)
    private @Nullable CommandSpec command;

    @Parameters(index = "0", paramLabel = "CASE", description = "A case file, YAML or JSON; - for the standard input.")
    private @Nullable Path file;

    @Mixin
    private final PoliciesOption policies = new PoliciesOption();

    /** The case as it was read, and the policies that know its words. */
    record Given(CaseFile caseFile, PolicySet policies, CommandSpec command) {}

    /** Reads the policies, then the case. */
    Given read(Screen screen) {
        if (command == null || file == null) {
            throw new IllegalStateException("called without its arguments");
        }
        GivenCase.mustBeThere(file, command);
        PolicySet policies = this.policies.load(command);
        return new Given(GivenCase.read(file, CaseFileReader.of(policies.vocabulary()), screen), policies, command);
    }
}
