package io.makegood.benchmarks.growth;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Incident;
import io.makegood.generatedcases.CaseGenerator;
import java.util.List;
import java.util.stream.LongStream;

/** Generated cases of every kind, always the same. */
public final class GeneratedMix {
    public static final int COUNT = 1024;

    private GeneratedMix() {}

    public static List<CaseFile> cases() {
        return LongStream.range(0, COUNT).mapToObj(CaseGenerator::of).toList();
    }

    /** How many claims there are: one for each line of each incident. */
    public static long claims(List<CaseFile> cases) {
        return cases.stream()
                .flatMap(caseFile -> caseFile.incidents().stream())
                .mapToInt(GeneratedMix::claims)
                .sum();
    }

    private static int claims(Incident incident) {
        return Math.max(1, incident.lineIds().size());
    }
}
