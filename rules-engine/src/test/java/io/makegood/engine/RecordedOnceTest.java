package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.EarlierResolutionBuilder;
import io.makegood.casefile.LedgerEntry;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.replay.CaseResult;
import io.makegood.replay.Replay;
import io.makegood.replay.StepResult;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.ResolutionStatus;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A step that is repeated because nobody knows whether it was carried out books nothing twice. */
class RecordedOnceTest {
    private static final int CASES = SampleSize.of("cases", 250);

    private static final Policy POLICY = Policy.customerFirst();

    private final ResolutionEngine engine = ResolutionEngine.using(POLICY);

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
            CaseFile once = aDayLater(today);
            Resolution next = engine.resolve(once);
            CaseFile twice = CaseFiles.after(once, next);
            assertEquals(
                    once.earlierResolutions().size() + next.decisions().size(),
                    twice.earlierResolutions().size(),
                    "seed " + seed);
        }
    }

    /** Whoever is told again of the scan, after somebody decided about the same once more, gives the money back once all the same. */
    @Test
    void a_return_that_is_told_again_after_the_next_contact_is_booked_once() {
        int returned = 0;
        for (long seed = 0; seed < CASES; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            Resolution resolution = engine.resolve(caseFile);
            CaseFile after = CaseFiles.after(caseFile, resolution);
            CaseFile scanned = CaseFiles.afterReturn(after, resolution);
            if (scanned.equals(after)) {
                continue;
            }
            returned++;
            CaseFile later = aDayLater(scanned);
            CaseFile decidedAgain = CaseFiles.after(later, engine.resolve(later));
            assertEquals(decidedAgain, CaseFiles.afterReturn(decidedAgain, resolution), "seed " + seed);
            assertEquals(decidedAgain, CaseFiles.after(decidedAgain, resolution), "seed " + seed);
        }
        assertTrue(returned > 0, "nothing came back");
    }

    /** A fee takes effect at once, whatever becomes of a wait, and what follows the wait does not book it again. */
    @Test
    void a_fee_that_is_given_back_is_in_the_ledger_once() {
        int fees = 0;
        int waiting = 0;
        ResolutionEngine any = ResolutionEngine.tryingOut(POLICY);
        for (CaseResult documented : Replay.of(POLICY).runAll(each -> {}).cases()) {
            for (StepResult step : documented.steps()) {
                Resolution resolution = step.resolution();
                Money given = feesGivenBack(resolution);
                if (given == null) {
                    continue;
                }
                fees++;
                waiting += resolution.status() == ResolutionStatus.FINAL ? 0 : 1;
                Money before = feesBooked(step.caseFile(), given);
                CaseFile after = CaseFiles.after(step.caseFile(), resolution);
                assertEquals(before.plus(given), feesBooked(after, given), documented.id());
                CaseFile later = aDayLater(after);
                Resolution next = any.resolve(later);
                Money again = feesGivenBack(next);
                CaseFile twice = CaseFiles.after(CaseFiles.after(later, next), resolution);
                Money all = before.plus(given).plus(again == null ? Money.zero(given.getCurrencyUnit()) : again);
                assertEquals(all, feesBooked(twice, given), documented.id());
            }
        }
        assertTrue(fees > waiting && waiting > 0, fees + " fees, " + waiting + " of them with a wait");
    }

    private static @Nullable Money feesGivenBack(Resolution resolution) {
        return resolution.decisions().stream()
                .flatMap(decision -> decision.compensations().stream())
                .filter(each -> each.type().equals(CompensationType.SHIPPING_FEE_REFUND))
                .map(Compensation::amount)
                .reduce(Money::plus)
                .orElse(null);
    }

    private static Money feesBooked(CaseFile caseFile, Money like) {
        return caseFile.ledger().stream()
                .filter(entry -> entry.id().contains(".fee"))
                .map(LedgerEntry::amount)
                .reduce(Money.zero(like.getCurrencyUnit()), Money::plus);
    }

    private static CaseFile aDayLater(CaseFile caseFile) {
        CaseClock clock = caseFile.clock();
        return CaseFileBuilder.builder(caseFile)
                .clock(new CaseClock(clock.now().plus(1, ChronoUnit.DAYS), clock.zone()))
                .build();
    }
}
