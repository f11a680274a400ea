package io.makegood.benchmarks.forty.joined;

/** What is on the shelf. */
public final class Stock {
    private final String sku;
    private final boolean inStock;
    private final boolean upgradeInStock;
    private final boolean similarInStock;

    public Stock(String sku, boolean inStock, boolean upgradeInStock, boolean similarInStock) {
        this.sku = sku;
        this.inStock = inStock;
        this.upgradeInStock = upgradeInStock;
        this.similarInStock = similarInStock;
    }

    public String getSku() {
        return sku;
    }

    public boolean isInStock() {
        return inStock;
    }

    public boolean isUpgradeInStock() {
        return upgradeInStock;
    }

    public boolean isSimilarInStock() {
        return similarInStock;
    }
}
