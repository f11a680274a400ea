package io.makegood.workbench.batch;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.problem.CaseFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The cases in a file, one on each line; packed when its name ends with {@code .gz}. */
public final class CaseLines {
    private CaseLines() {}

    /**
     * Reads them one after the other; a line that is no case stops nothing.
     *
     * @param input null for the standard input
     * @param read gets the number of each line, 1-based, and its case
     * @param rejected gets the number of each line that is none, and what is wrong with it
     * @throws UncheckedIOException when the input cannot be read
     */
    public static void read(
            @Nullable Path input,
            CaseFileReader reader,
            BiConsumer<Long, CaseFile> read,
            BiConsumer<Long, CaseFileException> rejected) {
        try (Input opened = Input.open(input)) {
            for (List<Line> lines = Block.read(opened).lines();
                    !lines.isEmpty();
                    lines = Block.read(opened).lines()) {
                for (Line line : lines) {
                    CaseFile caseFile;
                    try {
                        caseFile = reader.readLine(null, line.numberForMessages(), line.bytes());
                    } catch (CaseFileException e) {
                        rejected.accept(line.number(), e);
                        continue;
                    }
                    read.accept(line.number(), caseFile);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
