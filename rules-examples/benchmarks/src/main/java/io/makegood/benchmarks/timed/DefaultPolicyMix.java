package io.makegood.benchmarks.timed;

import io.makegood.benchmarks.growth.GeneratedMix;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.Resolution;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The default policy on generated cases of every kind: as many in turn as the forty rules decide, and more than a processor keeps at hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class DefaultPolicyMix {
    @Param({"64", "1024"})
    public int cases;

    /** How many seconds to wait at most until everything is compiled. */
    @Param("180")
    public int patience;

    private List<CaseFile> mix;
    private final ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());

    @Setup
    public void make() {
        mix = GeneratedMix.cases(cases);
        WarmUp.untilCompiled(patience, () -> mix.forEach(engine::resolve));
    }

    @Benchmark
    public Resolution decide(Turn turn) {
        return engine.resolve(mix.get(turn.next(cases)));
    }
}
