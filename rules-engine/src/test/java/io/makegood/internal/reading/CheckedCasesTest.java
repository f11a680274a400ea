package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.generatedcases.CaseGenerator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A case is checked once, and never one for another. */
class CheckedCasesTest {

    @Test
    void a_case_is_known_by_identity() {
        CheckedCases sound = new CheckedCases();
        CaseFile file = CaseGenerator.of(1);
        CaseFile equal = CaseFileBuilder.builder(file).build();
        assertFalse(sound.knows(file));

        sound.remember(file);

        assertTrue(sound.knows(file));
        assertEquals(file, equal);
        assertFalse(sound.knows(equal));
    }

    @Test
    void many_cases_push_each_other_out_and_are_never_taken_for_each_other() {
        CheckedCases sound = new CheckedCases();
        List<CaseFile> known =
                LongStream.range(0, 3000).mapToObj(CaseGenerator::of).toList();
        List<CaseFile> unknown =
                LongStream.range(3000, 6000).mapToObj(CaseGenerator::of).toList();

        known.forEach(sound::remember);

        assertTrue(known.stream().anyMatch(sound::knows));
        assertTrue(unknown.stream().noneMatch(sound::knows));
    }

    @Test
    void a_wrong_case_is_wrong_every_time() {
        CaseFile wrong = CaseFileBuilder.builder(CaseGenerator.of(1))
                .incidents(List.of())
                .build();

        assertFalse(CaseCheck.check(wrong).isEmpty());
        assertEquals(CaseCheck.check(wrong), CaseCheck.check(wrong));
    }
}
