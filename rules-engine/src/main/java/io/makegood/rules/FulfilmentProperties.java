package io.makegood.rules;

import io.makegood.casefile.Shipment;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.DeliveryPlanner;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveredTo;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.SellerResponse;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a rule can read of whoever delivers: the seller, the parcel, the shelf, and the way back. */
public abstract sealed class FulfilmentProperties extends OrderProperties permits CustomerProperties {
    FulfilmentProperties(ClaimContext context, PolicyParameters policy) {
        super(context, policy);
    }

    // the seller

    /** Who sold it: the platform or a third party. */
    @From("seller/type")
    @Invariant({"seller != null || soldBy == SellerType.PLATFORM", "seller == null || soldBy == seller.type"})
    public SellerType getSoldBy() {
        return b.seller() == null ? SellerType.PLATFORM : b.seller().type();
    }

    /** The seller as customers know it. */
    @From("seller/displayName")
    public String getSellerName() {
        return b.seller() == null
                ? policy.words().of(CostBearer.PLATFORM)
                : b.seller().displayName();
    }

    /** What came of the customer's own attempts with the seller. */
    @From("sellerContact/response")
    @Invariant({
        "sellerContact != null || sellerResponse == SellerResponse.NOT_CONTACTED",
        "sellerContact == null || sellerResponse == sellerContact.response"
    })
    public SellerResponse getSellerResponse() {
        return b.sellerContact() == null
                ? SellerResponse.NOT_CONTACTED
                : b.sellerContact().response();
    }

    /** How often the customer tried the seller. */
    @From("sellerContact/attempts")
    @Invariant({
        "sellerAttempts >= 0",
        "sellerAttempts <= 1000000",
        "sellerContact != null || sellerAttempts == 0",
        "sellerContact == null || sellerAttempts == sellerContact.attempts"
    })
    public int getSellerAttempts() {
        return b.sellerContact() == null ? 0 : b.sellerContact().attempts();
    }

    // the parcel

    /** What the tracking says; NONE without a parcel. */
    @From("shipment/status")
    @Invariant({
        "shipment != null || shipmentStatus == ShipmentStatus.NONE",
        "shipment == null || shipmentStatus == shipment.status",
        "shipmentStatus == ShipmentStatus.NONE || shipment.photoMatchesAddress != null"
    })
    public ShipmentStatus getShipmentStatus() {
        return b.shipment() == null ? ShipmentStatus.NONE : b.shipment().status();
    }

    /** Where the carrier says it left the parcel. */
    @From("shipment/deliveredTo")
    @Invariant({
        "shipment != null || deliveredTo == DeliveredTo.UNKNOWN",
        "shipment == null || deliveredTo == shipment.deliveredTo",
        "deliveredTo == DeliveredTo.UNKNOWN || shipment.photoMatchesAddress != null"
    })
    public DeliveredTo getDeliveredTo() {
        return b.shipment() == null ? DeliveredTo.UNKNOWN : b.shipment().deliveredTo();
    }

    /** Hours since the delivered scan; very many when there is none. */
    @From({"shipment/deliveredAt", "clock/now"})
    @Invariant({
        "hoursSinceDeliveredScan >= 0",
        "hoursSinceDeliveredScan == 99999 || shipment.deliveredAt != null",
        "hoursSinceDeliveredScan == 99999 || shipment != null",
        "hoursSinceDeliveredScan == 99999 || daysSinceDelivery >= 0",
        "daysSinceDelivery <= 2 || hoursSinceDeliveredScan >= 12",
        "daysSinceDelivery <= 5 || hoursSinceDeliveredScan >= 84",
        "daysSinceDelivery <= 13 || hoursSinceDeliveredScan >= 276",
        "daysSinceDelivery <= 29 || hoursSinceDeliveredScan >= 660",
        "daysSinceDelivery > 0 || hoursSinceDeliveredScan <= 60 || shipment.deliveredAt == null",
        "daysSinceDelivery > 1 || hoursSinceDeliveredScan <= 84 || shipment.deliveredAt == null",
        "daysSinceDelivery > 3 || hoursSinceDeliveredScan <= 132 || shipment.deliveredAt == null",
        "daysSinceDelivery > 7 || hoursSinceDeliveredScan <= 228 || shipment.deliveredAt == null",
        "daysSinceDelivery > 14 || hoursSinceDeliveredScan <= 396 || shipment.deliveredAt == null",
        "daysSinceDelivery > 30 || hoursSinceDeliveredScan <= 780 || shipment.deliveredAt == null"
    })
    public long getHoursSinceDeliveredScan() {
        return hoursSinceScan();
    }

    /** Days since the item arrived; -1 when it did not or is not known. */
    @From({"shipment/deliveredAt", "line/deliveredOn", "clock/now"})
    @Invariant({
        "daysSinceDelivery >= -1",
        "daysSinceDelivery == -1 || shipment.deliveredAt != null || line.deliveredOn != null",
        "daysSinceDelivery >= 0 || shipment.deliveredAt == null",
        "daysSinceDelivery >= 0 || line.deliveredOn == null"
    })
    public long getDaysSinceDelivery() {
        return daysSinceDelivery();
    }

    /** Days since the item arrived; where no day of arrival is known, since it was ordered. */
    @From({"shipment/deliveredAt", "line/deliveredOn", "order/placedAt", "clock/now"})
    @Invariant({
        "ageInDays >= 0",
        "daysSinceDelivery < 0 || ageInDays == daysSinceDelivery",
        "daysSinceDelivery >= 0 || ageInDays == daysSinceOrder"
    })
    public long getAgeInDays() {
        long arrived = daysSinceDelivery();
        return arrived < 0 ? getDaysSinceOrder() : arrived;
    }

    /** Whether it is about a parcel that came late, and is here. */
    @From({"incident/type", "shipment/status"})
    @Invariant({
        "!cameLate || matter == Matter.LATENESS",
        "!cameLate || shipmentStatus == ShipmentStatus.DELIVERED",
        "cameLate || matter != Matter.LATENESS || shipmentStatus != ShipmentStatus.DELIVERED"
    })
    public boolean isCameLate() {
        return b.incident().type().matter() == Matter.LATENESS && getShipmentStatus() == ShipmentStatus.DELIVERED;
    }

    /** Whether the customer has the goods, as far as the report says: what is bad, or too many, he has, whatever our books say. */
    @From({"incident/type", "line/status", "shipment/status"})
    @Invariant({
        "!withCustomer || matter not in (Matter.NON_RECEIPT, Matter.UNAVAILABILITY, Matter.REFUND_TROUBLE)",
        "withCustomer || matter not in (Matter.BAD_GOODS, Matter.SURPLUS)",
        "withCustomer || wholeOrder || lineStatus not in (LineStatus.SHIPPED, LineStatus.DELIVERED) || "
                + "matter in (Matter.NON_RECEIPT, Matter.UNAVAILABILITY, Matter.REFUND_TROUBLE, Matter.LATENESS) || "
                + "type in (IncidentType.CUSTOMER_LOST, IncidentType.RENTAL_LOST, IncidentType.ADDRESS_ERROR)",
        "!withCustomer || wholeOrder || lineStatus in (LineStatus.SHIPPED, LineStatus.DELIVERED) || "
                + "matter in (Matter.BAD_GOODS, Matter.SURPLUS, Matter.LATENESS)",
        "matter != Matter.LATENESS || !withCustomer || cameLate",
        "matter != Matter.LATENESS || withCustomer || !cameLate",
        "!withCustomer || type not in (IncidentType.CUSTOMER_LOST, IncidentType.RENTAL_LOST, IncidentType.ADDRESS_ERROR)"
    })
    public boolean isWithCustomer() {
        IncidentType type = b.incident().type();
        boolean isGone = type == IncidentType.CUSTOMER_LOST
                || type == IncidentType.RENTAL_LOST
                || type == IncidentType.ADDRESS_ERROR;
        return switch (type.matter()) {
            case NON_RECEIPT, UNAVAILABILITY, REFUND_TROUBLE -> false;
            case LATENESS -> isCameLate();
            case BAD_GOODS, SURPLUS -> true;
            default ->
                !isGone
                        && b.lines().stream()
                                .anyMatch(line ->
                                        line.status() == LineStatus.SHIPPED || line.status() == LineStatus.DELIVERED);
        };
    }

    /** Days the parcel is, or was when it arrived, behind the promised day; 0 when in time or not known. */
    @From({"shipment/promisedBy", "clock/now"})
    @Invariant({
        "daysLate >= 0",
        "daysLate == 0 || shipment != null",
        "daysLate == 0 || shipment.promisedBy != null",
        "daysLate == 0 || daysSincePromisedDelivery >= 1",
        "daysLate == 0 || daysLate <= daysSincePromisedDelivery",
        "daysLate > 0 || daysSincePromisedDelivery <= 0 || shipmentStatus == ShipmentStatus.DELIVERED",
        "daysLate == 0 || daysLate == daysSincePromisedDelivery || shipmentStatus == ShipmentStatus.DELIVERED",
        "daysLate == 0 || daysSinceDelivery < daysSincePromisedDelivery || shipmentStatus != ShipmentStatus.DELIVERED"
    })
    public long getDaysLate() {
        return daysLate();
    }

    /** Whether it was not there by the date to meet: it arrived later, or has not arrived and the date is past. */
    @From({"deadline/date", "shipment/deliveredAt", "line/deliveredOn", "clock/now"})
    @Invariant({
        "!deadlineMissed || deadlinePassed",
        "deadlineMissed || !deadlinePassed || daysSinceDelivery >= 0",
        "deadlineMissed || !deadlinePassed || shipmentStatus == ShipmentStatus.DELIVERED || "
                + "shipment == null && lineStatus == LineStatus.DELIVERED"
    })
    public boolean isDeadlineMissed() {
        if (b.deadline() == null) {
            return false;
        }
        LocalDate arrived = getShipmentStatus() == ShipmentStatus.DELIVERED || isHere() ? b.deliveredOn() : null;
        return (arrived == null ? getToday() : arrived).isAfter(b.deadline().date());
    }

    /** Days since the latest promised day; -1 when not yet or not known. */
    @From({"shipment/promisedBy", "clock/now"})
    @Invariant({
        "daysSincePromisedDelivery >= -1",
        "daysSincePromisedDelivery == -1 || shipment != null",
        "daysSincePromisedDelivery == -1 || shipment.promisedBy != null",
        "daysSincePromisedDelivery < 1 || shipment.promisedBy < today",
        "daysSincePromisedDelivery >= 1 || shipment.promisedBy == null || shipment.promisedBy >= today"
    })
    public long getDaysSincePromisedDelivery() {
        return daysSincePromised();
    }

    /** Who carried it. */
    @From("shipment/carrier")
    public String getCarrierName() {
        return b.shipment() == null
                ? policy.words().of(CostBearer.CARRIER)
                : b.shipment().carrier();
    }

    /** Whether the customer sent his own carrier. */
    @From("shipment/carrierChosenByCustomer")
    @Invariant({
        "!carrierChosenByCustomer || shipment != null",
        "shipment == null || carrierChosenByCustomer == shipment.carrierChosenByCustomer"
    })
    public boolean isCarrierChosenByCustomer() {
        return b.shipment() != null && b.shipment().carrierChosenByCustomer();
    }

    // what is on the shelf

    /** Whether the case says anything of the shelf about the item or what could stand in for it; of what it does not say, nobody knows whether it is there. */
    @From("stock")
    @Invariant("!stockKnown || !wholeOrder")
    public boolean isStockKnown() {
        return b.isStockKnown();
    }

    /** Whether the case names a service by which the item could travel. */
    @From("shippingOptions")
    @Invariant
    public boolean isServiceKnown() {
        return b.deliveries().hasService(isDigital());
    }

    /** Whether the same item is there to be sent again. */
    @From("stock/available")
    @Invariant({
        "inStock || stock == null",
        "!inStock || stock != null",
        "!inStock || stockKnown",
        "!inStock || stock.available >= 1"
    })
    public boolean isInStock() {
        return b.same() != null;
    }

    /** Whether a strictly better equivalent is there. */
    @From("stock/available")
    @Invariant({
        "upgradeInStock || upgradeStock == null",
        "!upgradeInStock || upgradeStock != null",
        "!upgradeInStock || stockKnown",
        "!upgradeInStock || upgradeStock.available >= 1"
    })
    public boolean isUpgradeInStock() {
        return b.upgrade() != null;
    }

    /** Whether something similar is there. */
    @From("stock/available")
    @Invariant({
        "similarInStock || similarStock == null",
        "!similarInStock || similarStock != null",
        "!similarInStock || stockKnown",
        "!similarInStock || similarStock.available >= 1"
    })
    public boolean isSimilarInStock() {
        return b.similar() != null;
    }

    /** Whether the same item, sent the fastest way, is expected before the deadline; true without a deadline. */
    @From({"shippingOptions", "deadline/date", "clock/now"})
    @Invariant({
        "!replacementInTime || inStock",
        "replacementInTime || !inStock || hasDeadline",
        "!replacementInTime || !hasDeadline || serviceKnown",
        "!replacementInTime || !deadlinePassed"
    })
    public boolean isReplacementInTime() {
        return inTime(b.same());
    }

    /** The same for the better equivalent. */
    @From({"shippingOptions", "deadline/date", "clock/now"})
    @Invariant({
        "!upgradeInTime || upgradeInStock",
        "upgradeInTime || !upgradeInStock || hasDeadline",
        "!upgradeInTime || !hasDeadline || serviceKnown",
        "!upgradeInTime || !deadlinePassed"
    })
    public boolean isUpgradeInTime() {
        return inTime(b.upgrade());
    }

    /** The same for something similar. */
    @From({"shippingOptions", "deadline/date", "clock/now"})
    @Invariant({
        "!similarInTime || similarInStock",
        "similarInTime || !similarInStock || hasDeadline",
        "!similarInTime || !hasDeadline || serviceKnown",
        "!similarInTime || !deadlinePassed"
    })
    public boolean isSimilarInTime() {
        return inTime(b.similar());
    }

    /** Whether the same item is there only later: it can leave on a day that is still ahead. */
    @From({"stock/readyOn", "clock/now"})
    @Invariant({
        "!readyLater || inStock",
        "!readyLater || stock.readyOn > today",
        "readyLater || stock.readyOn == null || stock.readyOn <= today"
    })
    public boolean isReadyLater() {
        return b.same() != null
                && b.same().readyOn() != null
                && b.same().readyOn().isAfter(getToday());
    }

    /** Whether the customer could fetch the same item himself before the deadline; false where there is nothing to fetch. */
    @From({"shippingOptions", "deadline/date", "clock/now"})
    @Invariant({"!pickupInTime || inStock", "!pickupInTime || !digital", "!pickupInTime || !deadlinePassed"})
    public boolean isPickupInTime() {
        ShippingPlan plan = fetched();
        return plan != null && !DeliveryPlanner.isLate(plan);
    }

    /** Whether the customer could have the same item sooner by fetching it himself than by the fastest service; false where there is nothing to fetch. */
    @From({"shippingOptions", "clock/now"})
    @Invariant({
        "!pickupSooner || inStock",
        "!pickupSooner || !digital",
        "pickupSooner || !pickupInTime || serviceKnown",
        "pickupSooner || !pickupInTime || replacementInTime",
        "!pickupSooner || pickupInTime || !replacementInTime",
        "!pickupSooner || pickupInTime || hasDeadline"
    })
    public boolean isPickupSooner() {
        StockPosition same = b.same();
        ShippingPlan fetched = fetched();
        ShippingPlan sent =
                fetched == null || same == null ? null : b.deliveries().fastest(same, false);
        return fetched != null && (sent == null || fetched.expected().isBefore(sent.expected()));
    }

    /** Whether the promised day is still ahead, or today: a delay is known before it happens. */
    @From({"shipment/promisedBy", "clock/now"})
    @Invariant({
        "!promisedDayAhead || daysSincePromisedDelivery <= 0",
        "promisedDayAhead || daysSincePromisedDelivery != 0",
        "!promisedDayAhead || daysLate == 0",
        "!promisedDayAhead || shipment.promisedBy >= today",
        "promisedDayAhead || shipment.promisedBy == null || shipment.promisedBy < today",
        "!promisedDayAhead || shipment != null"
    })
    public boolean isPromisedDayAhead() {
        LocalDate promised = b.shipment() == null ? null : b.shipment().promisedBy();
        return promised != null && !promised.isBefore(getToday());
    }

    // the return

    /** Whether the cost of a return is known. */
    @From("returnQuote/cost")
    @Invariant({
        "returnQuoted || returnQuote == null",
        "!returnQuoted || returnQuote != null",
        "!returnQuoted || !wholeOrder"
    })
    public boolean isReturnQuoted() {
        return b.returnQuote() != null;
    }

    /** What a return would cost; zero when not known. */
    @From("returnQuote/cost")
    @Invariant({
        "returnCost >= nothing",
        "returnQuoted || returnCost == nothing",
        "returnQuote == null || returnCost == returnQuote.cost"
    })
    public Money getReturnCost() {
        return b.returnQuote() == null ? b.nothing() : b.returnQuote().cost();
    }

    /** Cost of a return divided by the price of the pieces; 0 when not known. */
    @From({"returnQuote/cost", "line/unitPrice"})
    @Invariant({
        "returnCostRatio >= 0",
        "returnCostRatio == 0 || returnCost > nothing",
        "returnCostRatio == 0 || paid > nothing"
    })
    public double getReturnCostRatio() {
        return returnCostRatio();
    }

    /** Whether a return costs more than what comes back is worth. */
    @From({"returnQuote/cost", "line/recoverableValue"})
    @Invariant({
        "!returnEatsValue || returnCost > recoverable",
        "!returnEatsValue || returnCost > nothing",
        "!returnEatsValue || returnQuoted",
        "returnEatsValue || returnCost <= recoverable"
    })
    public boolean isReturnEatsValue() {
        return b.returnQuote() != null && b.returnQuote().cost().isGreaterThan(recoverable());
    }

    /** Whether it cannot be sent at all. */
    @From("returnQuote/impossible")
    @Invariant({"!returnImpossible || returnQuoted", "returnQuote == null || returnImpossible == returnQuote.impossible"
    })
    public boolean isReturnImpossible() {
        return b.returnQuote() != null && b.returnQuote().impossible();
    }

    private boolean isHere() {
        return b.shipment() == null && b.line() != null && b.line().status() == LineStatus.DELIVERED;
    }

    private long hoursSinceScan() {
        Instant scan = b.shipment() == null ? null : b.shipment().deliveredAt();
        return scan == null
                ? VERY_MANY
                : Duration.between(scan, b.caseFile().clock().now()).toHours();
    }

    private long daysSinceDelivery() {
        LocalDate day = b.deliveredOn();
        return day == null ? -1 : ChronoUnit.DAYS.between(day, getToday());
    }

    private long daysLate() {
        Shipment parcel = b.shipment();
        LocalDate promised = parcel == null ? null : parcel.promisedBy();
        if (parcel == null || promised == null) {
            return 0;
        }
        LocalDate arrived = parcel.status() == ShipmentStatus.DELIVERED ? b.deliveredOn() : null;
        return Math.max(0, ChronoUnit.DAYS.between(promised, arrived == null ? getToday() : arrived));
    }

    private long daysSincePromised() {
        LocalDate promised = b.shipment() == null ? null : b.shipment().promisedBy();
        return promised == null ? -1 : Math.max(-1, ChronoUnit.DAYS.between(promised, getToday()));
    }

    private @Nullable ShippingPlan fetched() {
        return b.same() == null || isDigital() ? null : b.deliveries().pickup(b.same());
    }

    private boolean inTime(@Nullable StockPosition from) {
        if (from == null || b.deadline() == null) {
            return from != null;
        }
        ShippingPlan plan = b.deliveries().fastest(from, isDigital());
        return plan != null && !DeliveryPlanner.isLate(plan);
    }

    private double returnCostRatio() {
        Money goods = b.account().goods();
        return b.returnQuote() == null || !goods.isPositive()
                ? 0
                : b.returnQuote().cost().getAmount().doubleValue()
                        / goods.getAmount().doubleValue();
    }
}
