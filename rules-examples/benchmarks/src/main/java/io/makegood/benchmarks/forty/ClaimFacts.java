package io.makegood.benchmarks.forty;

import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.ShipmentStatus;
import org.jspecify.annotations.Nullable;

/** All facts of a claim as one flat bean, for engines that do not join. Amounts are whole cents. */
public final class ClaimFacts {
    private final IncidentType type;
    private final Matter matter;
    private final FaultParty reportedFault;
    private final int affectedCustomers;
    private final boolean gift;
    private final boolean resaleImpossible;
    private final boolean hazardous;
    private final boolean exactVariantRequired;
    private final boolean shipped;
    private final long paid;
    private final boolean member;
    private final boolean vulnerable;
    private final SellerType soldBy;
    private final ShipmentStatus shipmentStatus;
    private final long daysLate;
    private final long daysSinceDelivery;
    private final @Nullable RemedyType wished;
    private final boolean inStock;
    private final boolean upgradeInStock;
    private final boolean similarInStock;

    public ClaimFacts(
            IncidentType type,
            Matter matter,
            FaultParty reportedFault,
            int affectedCustomers,
            boolean gift,
            boolean resaleImpossible,
            boolean hazardous,
            boolean exactVariantRequired,
            boolean shipped,
            long paid,
            boolean member,
            boolean vulnerable,
            SellerType soldBy,
            ShipmentStatus shipmentStatus,
            long daysLate,
            long daysSinceDelivery,
            @Nullable RemedyType wished,
            boolean inStock,
            boolean upgradeInStock,
            boolean similarInStock) {
        this.type = type;
        this.matter = matter;
        this.reportedFault = reportedFault;
        this.affectedCustomers = affectedCustomers;
        this.gift = gift;
        this.resaleImpossible = resaleImpossible;
        this.hazardous = hazardous;
        this.exactVariantRequired = exactVariantRequired;
        this.shipped = shipped;
        this.paid = paid;
        this.member = member;
        this.vulnerable = vulnerable;
        this.soldBy = soldBy;
        this.shipmentStatus = shipmentStatus;
        this.daysLate = daysLate;
        this.daysSinceDelivery = daysSinceDelivery;
        this.wished = wished;
        this.inStock = inStock;
        this.upgradeInStock = upgradeInStock;
        this.similarInStock = similarInStock;
    }

    public IncidentType getType() {
        return type;
    }

    public Matter getMatter() {
        return matter;
    }

    public FaultParty getReportedFault() {
        return reportedFault;
    }

    public int getAffectedCustomers() {
        return affectedCustomers;
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

    public boolean isMember() {
        return member;
    }

    public boolean isVulnerable() {
        return vulnerable;
    }

    public SellerType getSoldBy() {
        return soldBy;
    }

    public ShipmentStatus getShipmentStatus() {
        return shipmentStatus;
    }

    public long getDaysLate() {
        return daysLate;
    }

    public long getDaysSinceDelivery() {
        return daysSinceDelivery;
    }

    public @Nullable RemedyType getWished() {
        return wished;
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
