package io.makegood.benchmarks.timed;

import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.related.RelatedRules;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.Resolution;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.kie.api.runtime.KieSessionsPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A decision by 335 rules of which five relate facts, the same without the five, and a session of Drools for the five alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class RelatedFacts {
    private List<CaseFile> cases;
    private ResolutionEngine engine;
    private ResolutionEngine others;
    private KieSessionsPool sessions;
    private List<List<Object>> facts;
    private List<Money> smallAmounts;

    @Setup
    public void compile() {
        List<String> differences = RelatedRules.differences();
        if (!differences.isEmpty()) {
            throw new IllegalStateException(differences.toString());
        }
        cases = FortyCases.caseFiles();
        engine = ResolutionEngine.using(RelatedRules.policy());
        others = ResolutionEngine.using(RelatedRules.others());
        sessions = RelatedRules.sessions();
        facts = cases.stream().map(RelatedRules::facts).toList();
        smallAmounts = cases.stream().map(RelatedRules::smallAmount).toList();
    }

    @Benchmark
    public Resolution makegood(Turn turn) {
        return engine.resolve(cases.get(turn.next(FortyCases.COUNT)));
    }

    @Benchmark
    public Resolution others(Turn turn) {
        return others.resolve(cases.get(turn.next(FortyCases.COUNT)));
    }

    @Benchmark
    public List<String> drools(Turn turn) {
        int index = turn.next(FortyCases.COUNT);
        return RelatedRules.fired(sessions, facts.get(index), smallAmounts.get(index));
    }
}
