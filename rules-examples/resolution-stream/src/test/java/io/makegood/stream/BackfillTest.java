package io.makegood.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.workbench.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillTest {
    private static final String AFTER = "After what is decided now was carried out\n\n";

    @TempDir
    private Path folder;

    @Test
    void the_ledger_that_is_filled_in_batch_is_the_one_of_makegood_ledger() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        // The command reads the policy anew each time; of all cases the ledger is compared elsewhere.
        for (int i = 0; i < Stories.ALL.size(); i += 60) {
            String line = CaseFiles.toJsonLine(Stories.ALL.get(i));
            lines.add(line);
            Path file = Files.writeString(folder.resolve("case.json"), line);
            String text = Commands.run("ledger", file.toString());
            expected.add(text.substring(text.indexOf(AFTER) + AFTER.length()).strip());
        }
        Run.Outputs outputs = new Run(folder).inBatch().until(Instant.EPOCH).of(lines);
        assertEquals(List.of(), outputs.rejected());
        List<String> ledgers = new ArrayList<>();
        for (String line : outputs.ledger()) {
            CaseFile kept = CaseFiles.read("ledger.json", line);
            ledgers.add(CaseFiles.ledgerToText(kept, Policy.customerFirst(), Locale.ENGLISH)
                    .strip());
        }
        Lines.assertSame(expected, ledgers);
    }

    @Test
    void batch_decides_as_the_stream_does() {
        Day day = Day.of(60, Bundles.VERSIONS);
        Path policies = folder.resolve("policies");
        Bundles.publishVersions(policies);
        Run.Outputs outputs = new Run(folder)
                .inBatch()
                .policies(policies)
                .withoutProof()
                .until(Instant.EPOCH)
                .of(day.shuffled(1000, 7));
        Lines.assertSame(day.expected(), outputs.resolutions());
    }
}
