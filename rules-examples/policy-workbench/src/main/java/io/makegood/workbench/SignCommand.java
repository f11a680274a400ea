package io.makegood.workbench;

import io.makegood.bundle.BundleSignature;
import io.makegood.bundle.PolicyBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood sign}. */
@Command(
        name = "sign",
        description = "Signs a policy: writes the list of its files with their hashes, and the signature of that list.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SignCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "BUNDLE", description = "The folder of a policy.")
    private @Nullable Path bundle;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description = "The private key, as `makegood keygen` or openssl writes it.")
    private @Nullable Path key;

    SignCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null || bundle == null || key == null) {
            throw new IllegalStateException("called without its arguments");
        }
        Policies.mustBeThere(bundle, command);
        PrivateKey privateKey = KeyFiles.privateKey(key, command);
        PolicyBundle signed = BundleSignature.sign(PolicyBundle.read(bundle), privateKey);
        List<String> written = List.of(BundleSignature.SUMS, BundleSignature.SIGNATURE);
        try {
            for (String name : written) {
                Files.writeString(bundle.resolve(name), signed.files().get(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        screen.show(bundle + ": " + BatchText.counted(signed.files().size() - written.size(), "file") + " signed");
        return 0;
    }
}
