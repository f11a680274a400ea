package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.problem.CaseFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** The case a command was given: a file, or the standard input. */
final class GivenCase {
    private GivenCase() {}

    /** @throws WrongCall.Mistake when there is no such file, with the one that was probably meant */
    static void mustBeThere(Path file, CommandSpec command) {
        if (!StandardInput.isMeant(file)) {
            GivenFile.mustBeThere(file, command);
        }
    }

    /**
     * Reads it.
     *
     * @throws CaseFileException naming everything that is wrong with the case
     * @throws UncheckedIOException when it cannot be read
     */
    static CaseFile read(Path file, CaseFileReader reader, Screen screen) {
        if (StandardInput.isMeant(file)) {
            return reader.read(StandardInput.NAME, screen.in());
        }
        // What cannot be read at all is no fault of the case.
        try (InputStream content = Files.newInputStream(file)) {
            return reader.read(file.toString(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
