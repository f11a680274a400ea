package io.makegood.benchmarks.forty.joined;

import io.makegood.vocabulary.RemedyType;

/** The remedy that was chosen. */
public final class Chosen {
    private final RemedyType type;

    public Chosen(RemedyType type) {
        this.type = type;
    }

    public RemedyType getType() {
        return type;
    }

    public boolean isSendingGoods() {
        return type.shipsGoods();
    }

    public boolean isPayingMoney() {
        return type.paysMoney();
    }
}
