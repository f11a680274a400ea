package io.makegood.benchmarks.timed;

import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.growth.GrownPolicy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.WhyNot;
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

/** Why a remedy did not come out by the forty rules, and by ten times as many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class ExplanationGrowth {
    @Param({"40", "400"})
    public int rules;

    private ResolutionEngine engine;
    private List<Question> questions;

    @Setup
    public void compile() {
        engine = ResolutionEngine.using(GrownPolicy.of(rules));
        questions = Question.about(FortyCases.caseFiles(), engine);
    }

    @Benchmark
    public WhyNot whyNot(Turn turn) {
        return questions.get(turn.next(FortyCases.COUNT)).whyNot(engine);
    }
}
