package io.makegood.benchmarks.forty.joined;

import io.makegood.vocabulary.RemedyType;

/** A remedy somebody ruled out. */
public final class Veto {
    private final RemedyType type;

    public Veto(RemedyType type) {
        this.type = type;
    }

    public RemedyType getType() {
        return type;
    }
}
