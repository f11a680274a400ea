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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The default policy on a large case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DefaultPolicy {
    /** How many seconds to wait at most until everything is compiled. */
    @Param("180")
    public int patience;

    private final CaseFile large = GrownCase.of(50, 20);
    private final ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());

    @Setup
    public void warmUp() {
        WarmUp.untilCompiled(patience, () -> engine.resolve(large));
    }

    @Benchmark
    public Resolution large() {
        return engine.resolve(large);
    }
}
