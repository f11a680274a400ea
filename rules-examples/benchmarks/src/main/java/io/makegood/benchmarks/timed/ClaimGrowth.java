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

/** One case with many claims by the default policy. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class ClaimGrowth {
    @Param({"1", "10", "100"})
    public int claims;

    private CaseFile caseFile;
    private ResolutionEngine engine;

    @Setup
    public void compile() {
        caseFile = GrownCase.of(claims, claims);
        engine = ResolutionEngine.using(Policy.customerFirst());
    }

    @Benchmark
    public Resolution decide() {
        return engine.resolve(caseFile);
    }
}
