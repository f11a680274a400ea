package io.makegood.benchmarks.timed;

import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.growth.GrownPolicy;
import io.makegood.casefile.CaseFile;
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

/** One decision by the forty rules among many others that do not match. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class RuleGrowth {
    @Param({"40", "400", "4000"})
    public int rules;

    private List<CaseFile> cases;
    private ResolutionEngine engine;

    @Setup
    public void compile() {
        cases = FortyCases.caseFiles();
        engine = ResolutionEngine.using(GrownPolicy.of(rules));
    }

    @Benchmark
    public Resolution decide(Turn turn) {
        return engine.resolve(cases.get(turn.next(FortyCases.COUNT)));
    }
}
