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
            return Policy.customerFirst(cache());
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
        return Policy.load(bundle, cache());
    }

    /**
     * Where compiled rules are kept from one call to the next: the folder the system property {@code makegood.cache} names, or else the user's
     * folder for what may be thrown away; null where there is none.
     */
    private static @Nullable Path cache() {
        String given = System.getProperty("makegood.cache");
        if (given != null) {
            return Path.of(given);
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        if (caches != null && !caches.isBlank()) {
            return Path.of(caches, "makegood");
        }
        Path home = Path.of(System.getProperty("user.home", ""));
        return home.isAbsolute() && Files.isDirectory(home)
                ? home.resolve(".cache").resolve("makegood")
                : null;
    }
}
