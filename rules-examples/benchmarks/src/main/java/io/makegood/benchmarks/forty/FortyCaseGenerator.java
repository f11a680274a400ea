package io.makegood.benchmarks.forty;

import io.makegood.benchmarks.forty.joined.Customer;
import io.makegood.benchmarks.forty.joined.Incident;
import io.makegood.benchmarks.forty.joined.Order;
import io.makegood.benchmarks.forty.joined.Seller;
import io.makegood.benchmarks.forty.joined.Shipment;
import io.makegood.benchmarks.forty.joined.Stock;
import io.makegood.benchmarks.forty.joined.Wish;
import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Contact;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.CustomerWishBuilder;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.SellerBuilder;
import io.makegood.casefile.ShipmentBuilder;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPosition;
import io.makegood.casefile.StockPositionBuilder;
import io.makegood.generatedcases.Dice;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.MemberTier;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingSpeed;
import io.makegood.vocabulary.StockRelation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes a case of one claim, first as flat facts, then out of these as a case file and as joined facts. */
final class FortyCaseGenerator {
    private static final Instant NOW = Instant.parse("2026-11-10T11:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final String SKU = "SKU-1";

    private static final List<IncidentType> TYPES = List.of(
            IncidentType.NOT_RECEIVED,
            IncidentType.NOT_RECEIVED,
            IncidentType.MARKED_DELIVERED_NOT_RECEIVED,
            IncidentType.DAMAGED_IN_TRANSIT,
            IncidentType.DAMAGED_IN_TRANSIT,
            IncidentType.DEFECTIVE,
            IncidentType.DEFECTIVE,
            IncidentType.WRONG_ITEM,
            IncidentType.OUT_OF_STOCK_AFTER_ORDER,
            IncidentType.SELLER_CANCELLED,
            IncidentType.REMORSE,
            IncidentType.REMORSE,
            IncidentType.REMORSE,
            IncidentType.LATE);
    private static final List<RemedyType> WISHES = List.of(
            RemedyType.REFUND_FULL,
            RemedyType.REFUND_FULL,
            RemedyType.REPLACEMENT,
            RemedyType.REPLACEMENT_UPGRADE,
            RemedyType.EXCHANGE,
            RemedyType.EXCHANGE,
            RemedyType.CANCEL_LINE,
            RemedyType.STORE_CREDIT);

    private final Dice dice;

    private FortyCaseGenerator(long seed) {
        this.dice = new Dice(seed);
    }

    static FortyCase of(long seed) {
        ClaimFacts facts = new FortyCaseGenerator(seed).facts();
        return new FortyCase(caseFile(seed, facts), facts, joined(facts));
    }

    private ClaimFacts facts() {
        IncidentType type = dice.one(TYPES);
        boolean shipped = type.matter() != Matter.UNAVAILABILITY && !(type == IncidentType.REMORSE && dice.percent(20));
        ShipmentStatus status = shipped ? status(type) : ShipmentStatus.NONE;
        return new ClaimFacts(
                type,
                type.matter(),
                dice.percent(15) ? FaultParty.PLATFORM : FaultParty.UNKNOWN,
                dice.percent(10) ? 12 : 1,
                dice.percent(20),
                dice.percent(15),
                dice.percent(12),
                dice.percent(20),
                shipped,
                dice.one(990L, 2499L, 2500L, 2501L, 4900L, 12000L, 38000L),
                dice.percent(50),
                dice.percent(12),
                dice.percent(60) ? SellerType.PLATFORM : SellerType.THIRD_PARTY,
                status,
                shipped && (type == IncidentType.LATE || dice.percent(25)) ? dice.between(1, 6) : 0,
                status == ShipmentStatus.DELIVERED ? dice.one(1, 5, 20, 30, 31, 60) : -1,
                dice.percent(35) ? null : dice.one(WISHES),
                dice.percent(60),
                dice.percent(50),
                dice.percent(50));
    }

    private ShipmentStatus status(IncidentType type) {
        if (type == IncidentType.NOT_RECEIVED) {
            return dice.one(ShipmentStatus.LOST, ShipmentStatus.IN_TRANSIT);
        }
        if (type == IncidentType.DAMAGED_IN_TRANSIT) {
            return dice.one(ShipmentStatus.DAMAGED, ShipmentStatus.DELIVERED);
        }
        return type == IncidentType.LATE ? ShipmentStatus.IN_TRANSIT : ShipmentStatus.DELIVERED;
    }

    private static CaseFile caseFile(long seed, ClaimFacts facts) {
        return CaseFileBuilder.builder()
                .id("forty-" + seed)
                .clock(new CaseClock(NOW, ZoneOffset.UTC))
                .customer(CustomerBuilder.builder()
                        .id("C1")
                        .name("Ann")
                        .country("GB")
                        .memberTier(facts.isMember() ? MemberTier.MEMBER : MemberTier.NONE)
                        .vulnerable(facts.isVulnerable())
                        .build())
                .contact(new Contact(Channel.CHAT, "Jonas", RequesterRole.BUYER))
                .sellers(List.of(SellerBuilder.builder()
                        .id("S1")
                        .displayName("Lamps and More")
                        .type(facts.getSoldBy())
                        .build()))
                .orders(List.of(order(facts)))
                .shipments(shipments(facts))
                .shippingOptions(List.of(
                        option("std", ShippingSpeed.STANDARD, 3, 4), option("air", ShippingSpeed.OVERNIGHT, 1, 25)))
                .stock(stock(facts))
                .incidents(List.of(IncidentBuilder.builder()
                        .id("I1")
                        .orderId("O1")
                        .lineIds(Set.of("L1"))
                        .type(facts.getType())
                        .reportedAt(NOW)
                        .fault(facts.getReportedFault())
                        .affectedCustomers(facts.getAffectedCustomers())
                        .build()))
                .wishes(wishes(facts.getWished()))
                .build();
    }

    private static io.makegood.casefile.Order order(ClaimFacts facts) {
        LineStatus status = !facts.isShipped()
                ? LineStatus.OPEN
                : facts.getShipmentStatus() == ShipmentStatus.DELIVERED ? LineStatus.DELIVERED : LineStatus.SHIPPED;
        return OrderBuilder.builder()
                .id("O1")
                .placedAt(NOW.minus(90, ChronoUnit.DAYS))
                .currency(CurrencyUnit.GBP)
                .gift(facts.isGift())
                .lines(List.of(OrderLineBuilder.builder()
                        .id("L1")
                        .sellerId("S1")
                        .sku(SKU)
                        .title("Glass lamp")
                        .quantity(1)
                        .unitPrice(Money.ofMinor(CurrencyUnit.GBP, facts.getPaid()))
                        .status(status)
                        .traits(traits(facts))
                        .build()))
                .build();
    }

    private static Set<ItemTrait> traits(ClaimFacts facts) {
        Set<ItemTrait> traits = new TreeSet<>();
        if (facts.isResaleImpossible()) {
            traits.add(ItemTrait.PERSONALISED);
        }
        if (facts.isHazardous()) {
            traits.add(ItemTrait.HAZARDOUS);
        }
        if (facts.isExactVariantRequired()) {
            traits.add(ItemTrait.EXACT_VARIANT_REQUIRED);
        }
        return traits;
    }

    private static List<io.makegood.casefile.Shipment> shipments(ClaimFacts facts) {
        if (!facts.isShipped()) {
            return List.of();
        }
        boolean delivered = facts.getShipmentStatus() == ShipmentStatus.DELIVERED;
        LocalDate day = delivered ? TODAY.minusDays(facts.getDaysSinceDelivery()) : TODAY;
        return List.of(ShipmentBuilder.builder()
                .id("P1")
                .orderId("O1")
                .lineIds(Set.of("L1"))
                .carrier("Royal Mail")
                .status(facts.getShipmentStatus())
                .promisedBy(day.minusDays(facts.getDaysLate()))
                .deliveredAt(delivered ? NOW.minus(facts.getDaysSinceDelivery(), ChronoUnit.DAYS) : null)
                .build());
    }

    private static ShippingOption option(String id, ShippingSpeed speed, int days, int price) {
        return new ShippingOption(
                id,
                speed,
                "Royal Mail",
                LocalTime.of(16, 0),
                Set.of(),
                days,
                null,
                false,
                Money.of(CurrencyUnit.GBP, price),
                null,
                null);
    }

    private static List<StockPosition> stock(ClaimFacts facts) {
        List<StockPosition> stock = new ArrayList<>();
        add(stock, "T1", StockRelation.SAME, facts.isInStock());
        add(stock, "T2", StockRelation.UPGRADE, facts.isUpgradeInStock());
        add(stock, "T3", StockRelation.SIMILAR, facts.isSimilarInStock());
        return stock;
    }

    private static void add(List<StockPosition> stock, String id, StockRelation relation, boolean available) {
        boolean same = relation == StockRelation.SAME;
        stock.add(StockPositionBuilder.builder()
                .id(id)
                .sku(same ? SKU : "SKU-" + id)
                .equivalentOf(same ? null : SKU)
                .relation(relation)
                .available(available ? 3 : 0)
                .build());
    }

    private static List<CustomerWish> wishes(@Nullable RemedyType wished) {
        return wished == null
                ? List.of()
                : List.of(CustomerWishBuilder.builder()
                        .incidentId("I1")
                        .remedy(wished)
                        .build());
    }

    private static List<Object> joined(ClaimFacts facts) {
        return List.of(
                new Incident(
                        "I1",
                        "O1",
                        facts.getType(),
                        facts.getMatter(),
                        facts.getReportedFault(),
                        facts.getAffectedCustomers()),
                new Order(
                        "O1",
                        "C1",
                        "S1",
                        SKU,
                        facts.isGift(),
                        facts.isResaleImpossible(),
                        facts.isHazardous(),
                        facts.isExactVariantRequired(),
                        facts.isShipped(),
                        facts.getPaid()),
                new Customer("C1", facts.isMember(), facts.isVulnerable()),
                new Seller("S1", facts.getSoldBy()),
                new Shipment("O1", facts.getShipmentStatus(), facts.getDaysLate(), facts.getDaysSinceDelivery()),
                new Wish("I1", facts.getWished()),
                new Stock(SKU, facts.isInStock(), facts.isUpgradeInStock(), facts.isSimilarInStock()));
    }
}
