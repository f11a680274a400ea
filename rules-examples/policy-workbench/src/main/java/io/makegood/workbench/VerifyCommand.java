package io.makegood.workbench;

import io.makegood.bundle.BundleSignature;
import io.makegood.bundle.PolicyBundle;
import io.makegood.bundle.PolicySource;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood verify}. */
@Command(
        name = "verify",
        description =
                "Verifies that a policy is as it was signed; names each file that was changed, is missing or was added.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class VerifyCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "BUNDLE", description = "The folder of a policy, or a zip archive of it.")
    private @Nullable Path bundle;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description = "A public key that is trusted; may be given several times.")
    private List<Path> keys = List.of();

    VerifyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null || bundle == null) {
            throw new IllegalStateException("called without its arguments");
        }
        CommandSpec called = command;
        if (!Files.isRegularFile(bundle)) {
            Policies.mustBeThere(bundle, called);
        }
        List<PublicKey> trusted =
                keys.stream().map(key -> KeyFiles.publicKey(key, called)).toList();
        PolicyBundle found = read(bundle);
        List<Problem> problems = BundleSignature.verify(found, trusted);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        long signed = found.files().keySet().stream()
                .filter(path -> !path.startsWith(BundleSignature.SUMS))
                .count();
        screen.show(bundle + ": " + BatchText.counted((int) signed, "file") + " as signed");
        return 0;
    }

    private static PolicyBundle read(Path bundle) {
        try {
            return Files.isRegularFile(bundle) ? PolicySource.zip(bundle).read() : PolicyBundle.read(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
