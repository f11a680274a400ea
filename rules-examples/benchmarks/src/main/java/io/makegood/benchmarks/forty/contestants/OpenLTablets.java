package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.ClaimFacts;
import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.Notes;
import io.makegood.benchmarks.forty.Outcome;
import io.makegood.vocabulary.RemedyType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openl.rules.runtime.RulesEngineFactory;

/** OpenL Tablets: a decision table for each phase, in a workbook that is written at the start. */
public final class OpenLTablets implements Contestant {
    private final List<ClaimFacts> claims = FortyCases.flat();
    private final TableRules tables;

    public OpenLTablets() {
        try {
            Path workbook = Files.createTempFile("forty", ".xlsx");
            try {
                Workbooks.write("/io/makegood/benchmarks/openl/forty.tsv", workbook);
                RulesEngineFactory<TableRules> factory =
                        new RulesEngineFactory<>(workbook.toUri().toURL(), TableRules.class);
                factory.setExecutionMode(true);
                tables = factory.newEngineInstance();
            } finally {
                Files.deleteIfExists(workbook);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome decide(int caseIndex) {
        ClaimFacts claim = claims.get(caseIndex);
        Notes notes = new Notes();
        tables.assess(claim, notes);
        tables.propose(claim, notes);
        for (RemedyType type : notes.proposed()) {
            tables.guard(type, claim, notes);
        }
        for (RemedyType type : notes.eligible()) {
            tables.choose(type, claim, notes);
        }
        tables.settle(claim, notes);
        return notes.outcome();
    }
}
