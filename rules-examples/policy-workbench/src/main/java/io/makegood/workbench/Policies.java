package io.makegood.workbench;

import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the policies a command is about. */
final class Policies {
    /** The folder a command is called in. */
    static final Path HERE = Path.of("");

    private static final String BUILT_IN = "customer-first";

    private Policies() {}

    /** The policies in the folders; the built-in one when there are none. */
    static PolicySet load(List<Path> bundles, CommandSpec command) {
        bundles.forEach(bundle -> mustBeThere(bundle, command));
        return PolicySet.of(
                bundles.isEmpty()
                        ? List.of(Policy.customerFirst())
                        : bundles.stream().map(Policy::load).toList());
    }

    /** The policy in the folder; the built-in one when there is none. */
    static Policy load(@Nullable Path bundle, CommandSpec command) {
        if (bundle == null) {
            return Policy.customerFirst();
        }
        mustBeThere(bundle, command);
        return Policy.load(bundle);
    }

    /** The policy in the folder; the built-in one by its name, where there is no such folder. */
    static Policy named(Path bundle, CommandSpec command) {
        if (bundle.toString().equals(BUILT_IN) && !Files.exists(bundle)) {
            return Policy.customerFirst();
        }
        mustBeThere(bundle, command, "`" + BUILT_IN + "` for the built-in policy");
        return Policy.load(bundle);
    }

    /** The folder a command is about that was not given one: the one it is called in, when that is a bundle; otherwise null. */
    static @Nullable Path in(Path folder) {
        return Files.exists(folder.resolve("policy.yaml")) ? folder : null;
    }

    /** @throws WrongCall.Mistake when there is no such folder */
    static void mustBeThere(Path bundle, CommandSpec command) {
        mustBeThere(bundle, command, "leave it out for the built-in policy");
    }

    /**
     * As above.
     *
     * @param otherwise what can be said in place of a folder; null where nothing can
     */
    static void mustBeThere(Path bundle, CommandSpec command, @Nullable String otherwise) {
        if (!Files.exists(bundle)) {
            throw new WrongCall.Mistake(command, "there is no folder `" + bundle + "`", otherwise);
        }
        if (!Files.isDirectory(bundle)) {
            Path parent = bundle.toAbsolutePath().getParent();
            String maybe =
                    parent != null && Files.exists(parent.resolve("policy.yaml")) ? "`" + parent + "`" : otherwise;
            throw new WrongCall.Mistake(
                    command, "`" + bundle + "` is a file, expected the folder of a policy bundle", maybe);
        }
    }
}
