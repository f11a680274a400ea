package io.makegood.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {
    @TempDir
    private Path folder;

    @Test
    void every_documented_case_comes_out_in_the_bytes_the_library_gives() {
        List<String> lines = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
        for (DocumentedCase documented : Replay.of(Policy.customerFirst()).cases()) {
            CaseFile caseFile = ofCustomer(documented.facts(), documented.id());
            lines.add(CaseFiles.toJsonLine(caseFile));
            expected.add(Resolutions.toJsonLine(engine.resolve(caseFile)));
        }
        expected.sort(null);
        Run.Outputs outputs = new Run(folder).of(lines);
        assertEquals(List.of(), outputs.rejected());
        Lines.assertSame(expected, outputs.resolutions());
    }

    /** Stories tell of customers who are called alike. */
    static CaseFile ofCustomer(CaseFile caseFile, String id) {
        return CaseFileBuilder.builder(caseFile)
                .customer(CustomerBuilder.builder(caseFile.customer()).id(id).build())
                .build();
    }
}
