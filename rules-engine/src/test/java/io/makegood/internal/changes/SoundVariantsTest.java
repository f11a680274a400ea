package io.makegood.internal.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.Claims;
import io.makegood.internal.compiled.ReadPolicy;
import io.makegood.internal.reading.CaseCheck;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Looking only at what is changed finds the same cases sound as looking at all of them. */
class SoundVariantsTest {
    private static final int CASES = SampleSize.of("cases", 60);
    private static final int EDITS = 20;
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final Cuts CUTS =
            new Cuts(ReadPolicy.ofLibrary("customer-first").rules(), BUNDLE.parameters(), BUNDLE.floors());

    @Test
    void a_changed_case_is_sound_where_one_that_was_read_would_be() {
        Random random = new Random(1);
        int sound = 0;
        int wrong = 0;
        for (long seed = 0; seed < CASES; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            Predicate<CaseFile> isSound = CaseCheck.variantsOf(caseFile);
            for (ClaimContext claim : Claims.of(caseFile, BUNDLE.floors(), BUNDLE.parameters())) {
                List<Edit> edits = Candidates.of(claim, CUTS, BUNDLE.vocabulary(), null);
                for (int i = 0; i < EDITS; i++) {
                    Edit edit = edits.get(random.nextInt(edits.size()));
                    Edit other = edits.get(random.nextInt(edits.size()));
                    CaseFile variant = Edit.made(
                            caseFile,
                            random.nextBoolean() && edit.goesWith(other) ? List.of(edit, other) : List.of(edit));
                    boolean isRight = CaseCheck.check(variant).isEmpty();
                    assertEquals(isRight, isSound.test(variant), "seed " + seed + ": " + edit);
                    sound += isRight ? 1 : 0;
                    wrong += isRight ? 0 : 1;
                }
            }
        }
        assertTrue(sound > CASES * 5 && wrong > CASES / 2, sound + " sound, " + wrong + " wrong");
    }
}
