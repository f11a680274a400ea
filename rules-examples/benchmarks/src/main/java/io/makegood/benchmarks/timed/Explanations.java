package io.makegood.benchmarks.timed;

import io.makegood.benchmarks.growth.GeneratedMix;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.WhatWouldChange;
import io.makegood.explain.Why;
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

/**
 * Questions about decisions of the default policy: one about each generated case, each for another remedy that did not come out. Some take many times as
 * long as others, so that what counts is the one in the middle.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class Explanations {
    private static final int CASES = 64;

    /** How many seconds to wait at most until everything is compiled. */
    @Param("180")
    public int patience;

    private final ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
    private final List<CaseFile> cases = GeneratedMix.cases(CASES);
    private List<Question> questions;

    @Setup
    public void warmUp() {
        questions = Question.about(cases, engine);
        // Both ask about everything that a why asks about, but for the space, which is laid out once.
        WarmUp.untilCompiled(
                patience,
                () -> questions.forEach(question -> {
                    question.whyNot(engine);
                    question.whatWouldChange(engine);
                }));
        questions.get(0).why(engine);
    }

    @Benchmark
    public Why why(Turn turn) {
        return questions.get(turn.next(CASES)).why(engine);
    }

    @Benchmark
    public WhyNot whyNot(Turn turn) {
        return questions.get(turn.next(CASES)).whyNot(engine);
    }

    @Benchmark
    public WhatWouldChange whatWouldChange(Turn turn) {
        return questions.get(turn.next(CASES)).whatWouldChange(engine);
    }
}
