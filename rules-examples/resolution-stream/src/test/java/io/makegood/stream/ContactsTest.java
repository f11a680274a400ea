package io.makegood.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.LedgerEntry;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.replay.CaseResult;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.replay.StepResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactsTest {
    @TempDir
    private Path folder;

    /** Every story of several contacts, each told as a service tells it that remembers nothing of what was decided. */
    @Test
    void later_contacts_know_what_earlier_ones_have_decided() {
        List<String> lines = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        int contacts = 0;
        Replay replay = Replay.of(Policy.customerFirst());
        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
        for (DocumentedCase documented : replay.cases()) {
            CaseResult story = documented.steps().size() > 1 ? replay.run(documented) : null;
            if (story != null && isInOrder(story)) {
                for (CaseFile told : forgotten(story)) {
                    lines.add(CaseFiles.toJsonLine(told));
                }
                for (StepResult step : story.steps()) {
                    contacts++;
                    expected.add(Resolutions.toJsonLine(engine.resolve(Day.ofCustomer(step.caseFile(), story.id()))));
                }
            }
        }
        assertTrue(contacts > 40, "stories of several contacts: " + contacts);
        expected.sort(null);
        // No pause shall end between two contacts: the stories tell when it does.
        Run.Outputs outputs = new Run(folder).until(Instant.EPOCH).of(lines);
        assertEquals(List.of(), outputs.rejected());
        Lines.assertSame(expected, outputs.resolutions());
    }

    private static boolean isInOrder(CaseResult story) {
        for (int i = 1; i < story.steps().size(); i++) {
            Instant before = story.steps().get(i - 1).caseFile().clock().now();
            if (!before.isBefore(story.steps().get(i).caseFile().clock().now())) {
                return false;
            }
        }
        return true;
    }

    /** The cases of a story without what carrying out its resolutions has added. */
    private static List<CaseFile> forgotten(CaseResult story) {
        List<CaseFile> told = new ArrayList<>();
        List<EarlierResolution> decided = new ArrayList<>();
        List<LedgerEntry> booked = new ArrayList<>();
        for (StepResult step : story.steps()) {
            CaseFile caseFile = step.caseFile();
            told.add(Day.ofCustomer(
                    CaseFileBuilder.builder(caseFile)
                            .earlierResolutions(without(caseFile.earlierResolutions(), decided))
                            .ledger(without(caseFile.ledger(), booked))
                            .build(),
                    story.id()));
            CaseFile after = CaseFiles.after(caseFile, step.resolution());
            decided.addAll(without(after.earlierResolutions(), caseFile.earlierResolutions()));
            booked.addAll(without(after.ledger(), caseFile.ledger()));
        }
        return told;
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }
}
