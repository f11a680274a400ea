package io.makegood.benchmarks.forty.joined;

import io.makegood.vocabulary.RemedyType;

/** A remedy that was proposed and not ruled out. */
public final class Eligible {
    private final RemedyType type;

    public Eligible(RemedyType type) {
        this.type = type;
    }

    public RemedyType getType() {
        return type;
    }

    public boolean isSendingGoods() {
        return type.shipsGoods();
    }
}
