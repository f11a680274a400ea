package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.fail;

import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.reading.CaseWriter;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A case is decided the same on any machine and on any number of threads. */
@Isolated("changes the zone and the language of the machine")
class SameAnswerTest {
    private static final int CASES = Sweep.CASES / 4;

    @Test
    void four_threads_at_once_decide_as_one_does() throws Exception {
        // The sweep decides each case on a thread of two; here four work on the same cases at the same time.
        int[] hashes = new int[CASES];
        EveryCase.on(1, CASES, seed -> hashes[(int) (seed - Sweep.FIRST)] = hash(seed));
        EveryCase.on(4, CASES, seed -> {
            if (hash(seed) != hashes[(int) (seed - Sweep.FIRST)]) {
                fail("seed " + seed + " is decided otherwise by four threads");
            }
        });
    }

    @Test
    void the_zone_and_language_of_the_machine_change_nothing() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        int[] hashes = new int[CASES];
        List<String> places = List.of(
                "Pacific/Kiritimati tr-TR", "Pacific/Niue ar-EG", "Asia/Kathmandu th-TH-u-ca-buddhist", "UTC de-DE");
        try {
            EveryCase.on(2, CASES, seed -> hashes[(int) (seed - Sweep.FIRST)] = hash(seed));
            for (int i = 0; i < places.size(); i++) {
                int part = i;
                String[] place = places.get(i).split(" ");
                TimeZone.setDefault(TimeZone.getTimeZone(place[0]));
                Locale.setDefault(Locale.forLanguageTag(place[1]));
                EveryCase.on(2, CASES, seed -> {
                    if (seed % places.size() == part && hash(seed) != hashes[(int) (seed - Sweep.FIRST)]) {
                        fail("seed " + seed + " is decided otherwise in " + place[0] + ", " + place[1]);
                    }
                });
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static int hash(long seed) {
        return CaseWriter.write(CustomerFirst.resolve(CaseGenerator.of(seed))).hashCode();
    }
}
