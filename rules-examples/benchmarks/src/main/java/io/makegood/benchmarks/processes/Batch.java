package io.makegood.benchmarks.processes;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import java.util.List;
import java.util.stream.LongStream;

/** A batch of generated cases, from a cold start, on one thread. Making the cases is not counted, compiling the policy is. */
public final class Batch {
    private static final int PORTION = 1_000;

    private Batch() {}

    /** Seconds for so many cases. */
    public static double seconds(int cases) {
        return Double.parseDouble(Child.run(Batch.class, String.valueOf(cases)).get(0));
    }

    /** Measures it. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        long begin = System.nanoTime();
        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
        long nanos = System.nanoTime() - begin;
        for (long from = 0; from < count; from += PORTION) {
            List<CaseFile> cases = LongStream.range(from, Math.min(count, from + PORTION))
                    .mapToObj(CaseGenerator::of)
                    .toList();
            begin = System.nanoTime();
            cases.forEach(engine::resolve);
            nanos += System.nanoTime() - begin;
        }
        System.out.println(nanos / 1e9);
    }
}
