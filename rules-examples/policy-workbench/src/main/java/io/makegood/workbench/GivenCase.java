package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.problem.CaseFileException;
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

    /** @throws CaseFileException naming everything that is wrong with the case */
    static CaseFile read(Path file, CaseFileReader reader, Screen screen) {
        return StandardInput.isMeant(file) ? reader.read(StandardInput.NAME, screen.in()) : reader.read(file);
    }
}
