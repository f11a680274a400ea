package io.makegood.workbench;

import io.makegood.bundle.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** Reads the keys a command was given. */
final class KeyFiles {
    private KeyFiles() {}

    static PrivateKey privateKey(Path file, CommandSpec command) {
        return read(file, command, SigningKeys::privateKey);
    }

    static PublicKey publicKey(Path file, CommandSpec command) {
        return read(file, command, SigningKeys::publicKey);
    }

    private static <K> K read(Path file, CommandSpec command, Function<String, K> reading) {
        GivenFile.mustBeThere(file, command);
        try {
            return reading.apply(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new WrongCall.Mistake(command, "`" + file + "`: " + e.getMessage(), "`makegood keygen`");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
