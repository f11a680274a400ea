package io.makegood.benchmarks.forty.joined;

import io.makegood.vocabulary.RemedyType;

/** A remedy somebody proposed. */
public final class Proposal {
    private final RemedyType type;

    public Proposal(RemedyType type) {
        this.type = type;
    }

    public RemedyType getType() {
        return type;
    }

    public boolean isSendingGoods() {
        return type.shipsGoods();
    }
}
