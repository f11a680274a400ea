package io.makegood.workbench;

import io.makegood.engine.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the policy a command is about. */
final class Policies {
    private Policies() {}

    /** The policy in the folder; the built-in one when there is none. */
    static Policy load(@Nullable Path bundle, CommandSpec command) {
        if (bundle == null) {
            return Policy.customerFirst();
        }
        String builtIn = "leave it out for the built-in policy";
        if (!Files.exists(bundle)) {
            throw new WrongCall.Mistake(command, "there is no folder `" + bundle + "`", builtIn);
        }
        if (!Files.isDirectory(bundle)) {
            Path parent = bundle.toAbsolutePath().getParent();
            String maybe = parent != null && Files.exists(parent.resolve("policy.yaml")) ? "`" + parent + "`" : builtIn;
            throw new WrongCall.Mistake(
                    command, "`" + bundle + "` is a file, expected the folder of a policy bundle", maybe);
        }
        return Policy.load(bundle);
    }
}
