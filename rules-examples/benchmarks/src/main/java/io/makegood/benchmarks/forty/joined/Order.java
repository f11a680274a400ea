package io.makegood.benchmarks.forty.joined;

/** What was bought. */
public final class Order {
    private final String id;
    private final String customerId;
    private final String sellerId;
    private final String sku;
    private final boolean gift;
    private final boolean resaleImpossible;
    private final boolean hazardous;
    private final boolean exactVariantRequired;
    private final boolean shipped;
    private final long paid;

    public Order(
            String id,
            String customerId,
            String sellerId,
            String sku,
            boolean gift,
            boolean resaleImpossible,
            boolean hazardous,
            boolean exactVariantRequired,
            boolean shipped,
            long paid) {
        this.id = id;
        this.customerId = customerId;
        this.sellerId = sellerId;
        this.sku = sku;
        this.gift = gift;
        this.resaleImpossible = resaleImpossible;
        this.hazardous = hazardous;
        this.exactVariantRequired = exactVariantRequired;
        this.shipped = shipped;
        this.paid = paid;
    }

    public String getId() {
        return id;
    }

    public String getCustomerId() {
        return customerId;
    }

    public String getSellerId() {
        return sellerId;
    }

    public String getSku() {
        return sku;
    }

    public boolean isGift() {
        return gift;
    }

    public boolean isResaleImpossible() {
        return resaleImpossible;
    }

    public boolean isHazardous() {
        return hazardous;
    }

    public boolean isExactVariantRequired() {
        return exactVariantRequired;
    }

    public boolean isShipped() {
        return shipped;
    }

    public long getPaid() {
        return paid;
    }
}
