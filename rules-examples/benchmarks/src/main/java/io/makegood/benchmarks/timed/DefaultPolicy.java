package io.makegood.benchmarks.timed;

import io.makegood.benchmarks.growth.GrownCase;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.Resolution;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The default policy on a large case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DefaultPolicy {
    private final CaseFile large = GrownCase.of(50, 20);
    private final ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());

    @Benchmark
    public Resolution large() {
        return engine.resolve(large);
    }
}
