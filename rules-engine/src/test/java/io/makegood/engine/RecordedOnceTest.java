package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.EarlierResolutionBuilder;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Outcome;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** A step that is repeated because nobody knows whether it was carried out books nothing twice. */
class RecordedOnceTest {
    private static final int CASES = Integer.getInteger("makegood.cases", 1000);

    private final ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());

    @Test
    void a_resolution_is_recorded_once_however_often_it_is_told() {
        for (long seed = 0; seed < CASES; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            Resolution resolution = engine.resolve(caseFile);
            CaseFile once = CaseFiles.after(caseFile, resolution);
            assertNotEquals(caseFile, once);
            assertEquals(once, CaseFiles.after(once, resolution), "seed " + seed);
        }
    }

    @Test
    void what_became_of_it_in_between_does_not_matter() {
        CaseFile caseFile = CaseGenerator.of(1);
        Resolution resolution = engine.resolve(caseFile);
        CaseFile once = CaseFiles.after(caseFile, resolution);
        CaseFile solved = CaseFileBuilder.builder(once)
                .earlierResolutions(once.earlierResolutions().stream()
                        .map(each -> EarlierResolutionBuilder.builder(each)
                                .outcome(Outcome.SOLVED)
                                .build())
                        .toList())
                .build();
        assertEquals(solved, CaseFiles.after(solved, resolution));
    }

    @Test
    void money_for_a_return_is_booked_once_however_often_it_is_scanned() {
        int booked = 0;
        for (long seed = 0; seed < CASES; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            Resolution resolution = engine.resolve(caseFile);
            CaseFile after = CaseFiles.after(caseFile, resolution);
            CaseFile once = CaseFiles.afterReturn(after, resolution);
            booked += once.ledger().size() - after.ledger().size();
            assertEquals(once, CaseFiles.afterReturn(once, resolution), "seed " + seed);
        }
        assertTrue(booked > 0, "nothing came back");
    }

    @Test
    void a_resolution_of_the_next_day_about_the_same_is_another_one() {
        for (long seed = 0; seed < CASES; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            CaseFile today = CaseFiles.after(caseFile, engine.resolve(caseFile));
            CaseClock clock = today.clock();
            CaseFile once = CaseFileBuilder.builder(today)
                    .clock(new CaseClock(clock.now().plus(1, ChronoUnit.DAYS), clock.zone()))
                    .build();
            Resolution next = engine.resolve(once);
            CaseFile twice = CaseFiles.after(once, next);
            assertEquals(
                    once.earlierResolutions().size() + next.decisions().size(),
                    twice.earlierResolutions().size(),
                    "seed " + seed);
        }
    }
}
