package io.makegood.benchmarks.timed;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.Wanted;
import io.makegood.explain.WhatWouldChange;
import io.makegood.explain.Why;
import io.makegood.explain.WhyNot;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.RemedyType;
import java.util.List;
import java.util.stream.IntStream;

/** A remedy that did not come out for the first claim of a case. */
record Question(CaseFile caseFile, String decisionId, Wanted wanted) {
    /** One about each case; the remedies take turns. */
    static List<Question> about(List<CaseFile> cases, ResolutionEngine engine) {
        List<RemedyType> remedies = RemedyType.values();
        return IntStream.range(0, cases.size())
                .mapToObj(i -> {
                    LineDecision decision =
                            engine.resolve(cases.get(i)).decisions().get(0);
                    RemedyType next = remedies.get(i % remedies.size());
                    RemedyType other = remedies.get((i + 1) % remedies.size());
                    return new Question(
                            cases.get(i),
                            decision.id(),
                            new Wanted.Remedy(next.equals(decision.remedyType()) ? other : next));
                })
                .toList();
    }

    Why why(ResolutionEngine engine) {
        return engine.why(caseFile, decisionId);
    }

    WhyNot whyNot(ResolutionEngine engine) {
        return engine.whyNot(caseFile, decisionId, wanted);
    }

    WhatWouldChange whatWouldChange(ResolutionEngine engine) {
        return engine.whatWouldChange(caseFile, decisionId, wanted);
    }
}
