package io.makegood.engine;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.deciding.Aftermath;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.Resolution;
import java.nio.file.Path;

/** Reads and writes case files. */
public final class CaseFiles {
    private CaseFiles() {}

    /**
     * Reads a case file, YAML or JSON.
     *
     * @throws CaseFileException naming everything that is wrong with it, by line, column and JSON pointer
     */
    public static CaseFile read(Path file) {
        return CaseReader.read(file);
    }

    /**
     * Reads a case from text.
     *
     * @param name for messages; ends in {@code .json} for JSON
     * @throws CaseFileException naming everything that is wrong with it
     */
    public static CaseFile read(String name, String text) {
        return CaseReader.read(name, text);
    }

    /** The case as JSON; reading it back gives an equal case. */
    public static String toJson(CaseFile caseFile) {
        return CaseWriter.write(caseFile);
    }

    /**
     * The case after a resolution was carried out: its decisions become earlier resolutions, the money it paid goes to the ledger. What happened
     * then (answers, scans, time) is the caller's to add.
     */
    public static CaseFile after(CaseFile caseFile, Resolution resolution) {
        return Aftermath.of(caseFile, resolution);
    }
}
