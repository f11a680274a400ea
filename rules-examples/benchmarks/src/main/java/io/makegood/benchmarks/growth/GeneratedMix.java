package io.makegood.benchmarks.growth;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
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

    /** How many claims there are in all of them. */
    public static long claims() {
        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
        return cases().stream()
                .mapToLong(caseFile -> engine.resolve(caseFile).decisions().size())
                .sum();
    }
}
