package io.makegood.workbench;

import io.makegood.bundle.PolicyArchive;
import io.makegood.engine.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood keep}. */
@Command(
        name = "keep",
        description = "Keeps a policy in an archive, so that what it decides can be replayed for ever.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class KeepCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "BUNDLE",
            arity = "0..1",
            description = "The folder of a policy; without it the one this is called in, otherwise the built-in one.")
    private @Nullable Path bundle;

    @Option(
            names = "--archive",
            paramLabel = "FOLDER",
            required = true,
            description = "The folder of the archive; it is made when it is not there.")
    private @Nullable Path archive;

    KeepCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null || archive == null) {
            throw new IllegalStateException("called without its arguments");
        }
        Policy policy = Policies.load(bundle == null ? Policies.in(Policies.HERE) : bundle, command);
        try {
            PolicyArchive.folder(archive).keep(policy.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        screen.show(policy.name() + " " + policy.version() + ": kept as " + policy.fingerprint());
        return 0;
    }
}
