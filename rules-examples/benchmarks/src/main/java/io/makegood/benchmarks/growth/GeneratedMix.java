package io.makegood.benchmarks.growth;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import java.util.List;
import java.util.stream.LongStream;

/** Generated cases of every kind, always the same. */
public final class GeneratedMix {
    private GeneratedMix() {}

    /** The first so many. */
    public static List<CaseFile> cases(int count) {
        return LongStream.range(0, count).mapToObj(CaseGenerator::of).toList();
    }

    /** How many claims there are in each of the first so many, on average. */
    public static double claimsPerCase(int count) {
        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
        return cases(count).stream()
                .mapToInt(caseFile -> engine.resolve(caseFile).decisions().size())
                .average()
                .orElseThrow();
    }
}
