package io.makegood.workbench;

import io.makegood.bundle.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood keygen}. */
@Command(
        name = "keygen",
        description = "Makes a pair of keys to sign policies with, and to verify them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class KeygenCommand implements Callable<Integer> {
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "KEY",
            description =
                    "The file for the private key, which only its owner may read; the public one lies beside it as KEY.pub.")
    private @Nullable Path file;

    KeygenCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null || file == null) {
            throw new IllegalStateException("called without its arguments");
        }
        Path publicFile = file.resolveSibling(file.getFileName() + ".pub");
        KeyPair keys = SigningKeys.generate();
        try {
            FileAttribute<?>[] secret =
                    file.getFileSystem().supportedFileAttributeViews().contains("posix")
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                            }
                            : new FileAttribute<?>[0];
            for (Path each : List.of(file, publicFile)) {
                // Before anything is written: no half of a pair is left behind.
                if (Files.exists(each)) {
                    throw new FileAlreadyExistsException(each.toString());
                }
            }
            write(file, SigningKeys.toPem(keys.getPrivate()), secret);
            write(publicFile, SigningKeys.toPem(keys.getPublic()));
        } catch (FileAlreadyExistsException e) {
            throw new WrongCall.Mistake(command, "`" + e.getFile() + "` is there already", "another name");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        screen.show("private key, for `makegood sign`: " + file);
        screen.show("public key, for `makegood verify` and for services: " + publicFile);
        return 0;
    }

    private static void write(Path file, String pem, FileAttribute<?>... attributes) throws IOException {
        try (var channel = Files.newByteChannel(file, NEW, attributes)) {
            channel.write(StandardCharsets.UTF_8.encode(pem));
        }
    }
}
