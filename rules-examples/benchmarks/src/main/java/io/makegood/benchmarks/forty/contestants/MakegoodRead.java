package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.Outcome;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.UsedFact;

/** Makegood for somebody who reads all of it, every time: each reason with its facts, and the message. */
public final class MakegoodRead implements Contestant {
    private final Makegood makegood;

    public MakegoodRead(Makegood makegood) {
        this.makegood = makegood;
    }

    @Override
    public Integer decide(int caseIndex) {
        Resolution resolution = makegood.decide(caseIndex);
        int length = 0;
        for (Reason reason : resolution.rationale()) {
            length += reason.conclusion().length() + reason.because().length();
            for (UsedFact fact : reason.facts()) {
                length += fact.property().length()
                        + fact.value().length()
                        + fact.source().length();
            }
        }
        for (Communication message : resolution.communications()) {
            length += message.text().length();
        }
        return length;
    }

    @Override
    public Outcome outcome(int caseIndex) {
        return makegood.outcome(caseIndex);
    }
}
