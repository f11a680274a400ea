package io.makegood.benchmarks.forty.joined;

import io.makegood.vocabulary.SellerType;

/** Who sold it. */
public final class Seller {
    private final String id;
    private final SellerType soldBy;

    public Seller(String id, SellerType soldBy) {
        this.id = id;
        this.soldBy = soldBy;
    }

    public String getId() {
        return id;
    }

    public SellerType getSoldBy() {
        return soldBy;
    }
}
