package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.Outcome;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.Resolution;
import java.util.List;

/** Makegood, with the case put together anew for each decision, so that it is checked each time. */
public final class MakegoodFirst implements Contestant {
    private final Makegood makegood;
    private final ResolutionEngine engine;
    private final List<CaseFile> cases = FortyCases.caseFiles();

    /** The outcomes are those of the other one, which decides the same cases. */
    public MakegoodFirst(Makegood makegood, ResolutionEngine engine) {
        this.makegood = makegood;
        this.engine = engine;
    }

    @Override
    public Resolution decide(int caseIndex) {
        return engine.resolve(CaseFileBuilder.builder(cases.get(caseIndex)).build());
    }

    @Override
    public Outcome outcome(int caseIndex) {
        return makegood.outcome(caseIndex);
    }
}
