package io.makegood.benchmarks.forty.joined;

import io.makegood.vocabulary.FaultParty;

/** Whose fault it is, as found. */
public final class Assessed {
    private final FaultParty fault;

    public Assessed(FaultParty fault) {
        this.fault = fault;
    }

    public FaultParty getFault() {
        return fault;
    }
}
