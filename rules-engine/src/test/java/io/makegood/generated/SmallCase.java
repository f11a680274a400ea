package io.makegood.generated;

import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Contact;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.casefile.CustomerWishBuilder;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PaymentBuilder;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Promise;
import io.makegood.casefile.PromiseBuilder;
import io.makegood.casefile.Rental;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.RiskSignal;
import io.makegood.casefile.SafetyNotice;
import io.makegood.casefile.Seller;
import io.makegood.casefile.SellerContact;
import io.makegood.casefile.ShipmentBuilder;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPositionBuilder;
import io.makegood.vocabulary.Answer;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.DeadlineSource;
import io.makegood.vocabulary.DeliveredTo;
import io.makegood.vocabulary.Disposal;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.PriceFactKind;
import io.makegood.vocabulary.PromiseGiver;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RentalState;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.RiskLevel;
import io.makegood.vocabulary.SafetySeverity;
import io.makegood.vocabulary.SellerResponse;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingSpeed;
import io.makegood.vocabulary.StockRelation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One line, one incident, and as ordinary as the incident can be: a lamp for 80 dollars, another one on the shelf, a parcel that took its
 * time and an express that would not, in a country whose law the bundle does not know. A test says what is otherwise.
 */
final class SmallCase {
    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2024-05-15T10:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 15);

    private final CaseFileBuilder file = CaseFileBuilder.builder();
    private final CustomerBuilder customer =
            CustomerBuilder.builder().id("C1").name("Katrin").country("CA");
    private final OrderLineBuilder line = OrderLineBuilder.builder()
            .id("L1")
            .sku("LAMP")
            .title("Glass lamp")
            .quantity(1)
            .unitPrice(Money.parse("CAD 80.00"));
    private final ShipmentBuilder shipment = ShipmentBuilder.builder()
            .id("S1")
            .orderId("O1")
            .carrier("Canada Post")
            .promisedBy(TODAY.minusDays(6));
    private final PaymentBuilder payment =
            PaymentBuilder.builder().id("PAY1").orderId("O1").instrument(PaymentInstrument.CARD);
    private final List<Promise> promises = new ArrayList<>();
    private final Set<ItemTrait> traits = new TreeSet<>();
    private final IncidentType type;

    private SellerType soldBy = SellerType.PLATFORM;
    private RemedyType wish;
    private Answer acceptsWait = Answer.UNKNOWN;
    private int same = 5;
    private int upgrades;
    private boolean shipped = true;
    private Money paid;

    private SmallCase(IncidentType type) {
        this.type = type;
    }

    static SmallCase of(IncidentType type) {
        SmallCase small = new SmallCase(type);
        Matter matter = type.matter();
        if (matter == Matter.RENTAL) {
            small.traits.add(ItemTrait.RENTAL);
            small.line.rental(new Rental(
                    TODAY.minusDays(60),
                    TODAY.minusDays(1),
                    Money.parse("CAD 20.00"),
                    Money.parse("CAD 80.00"),
                    Money.parse("CAD 5.00"),
                    type == IncidentType.RENTAL_LOST ? RentalState.LOST : RentalState.LATE));
        }
        if (matter == Matter.DIGITAL_ACCESS) {
            small.traits.add(ItemTrait.DIGITAL);
        }
        if (matter == Matter.UNAVAILABILITY) {
            small.same = 0;
        }
        small.shipped = matter != Matter.UNAVAILABILITY && matter != Matter.ORDER_CHANGE;
        if (type == IncidentType.PAYMENT_AMOUNT_MISMATCH) {
            small.paid = Money.parse("CAD 100.00");
        }
        small.price(type);
        return small;
    }

    private void price(IncidentType about) {
        PriceFactKind kind = switch (about.name()) {
            case "PRICE_DROP" -> PriceFactKind.DROPPED_TO;
            case "PRICING_ERROR" -> PriceFactKind.ADVERTISED;
            case "DOUBLE_CHARGE" -> PriceFactKind.CHARGED_TWICE;
            default -> null;
        };
        if (kind != null) {
            String price = kind == PriceFactKind.CHARGED_TWICE ? "CAD 80.00" : "CAD 60.00";
            file.prices(List.of(new PriceFact("L1", kind, Money.parse(price), NOW)));
        }
    }

    SmallCase soldBy(SellerType who) {
        soldBy = who;
        return this;
    }

    SmallCase price(String price) {
        line.unitPrice(Money.parse(price));
        return this;
    }

    SmallCase with(ItemTrait trait) {
        traits.add(trait);
        return this;
    }

    SmallCase wish(RemedyType remedy) {
        wish = remedy;
        return this;
    }

    SmallCase acceptsWait(Answer answer) {
        acceptsWait = answer;
        return this;
    }

    SmallCase stock(int pieces) {
        same = pieces;
        return this;
    }

    SmallCase upgrades(int pieces) {
        upgrades = pieces;
        return this;
    }

    /** The delivered scan is so old. */
    SmallCase scanned(int hoursAgo, DeliveredTo where) {
        shipment.deliveredAt(NOW.minus(hoursAgo, ChronoUnit.HOURS)).deliveredTo(where);
        return this;
    }

    SmallCase deadline(int days, String occasion) {
        file.deadlines(List.of(new Deadline("I1", TODAY.plusDays(days), occasion, DeadlineSource.STATED, false)));
        return this;
    }

    SmallCase promise(RemedyType remedy, String text) {
        promises.add(PromiseBuilder.builder()
                .id("PR1")
                .incidentId("I1")
                .by(PromiseGiver.AGENT)
                .madeAt(NOW.minus(30, ChronoUnit.DAYS))
                .remedy(remedy)
                .text(text)
                .build());
        return this;
    }

    SmallCase returnCosts(String cost) {
        file.returnQuotes(List.of(new ReturnQuote("L1", Money.parse(cost), false)));
        return this;
    }

    SmallCase risk(RiskLevel level, int claims, int accidents) {
        file.risk(new RiskSignal(level, claims, null, accidents, 0, 0, List.of()));
        return this;
    }

    SmallCase dispute(DisputeState state) {
        payment.dispute(state);
        return this;
    }

    SmallCase recalled() {
        file.safetyNotices(
                List.of(new SafetyNotice("SN1", "LAMP", SafetySeverity.SERIOUS, Disposal.LOCAL_DISPOSAL, NOW)));
        return this;
    }

    SmallCase pace(Pace pace) {
        customer.pace(pace);
        return this;
    }

    SmallCase sellerContact(int attempts, SellerResponse response) {
        file.sellerContacts(
                List.of(new SellerContact("I1", attempts, NOW.minus(24, ChronoUnit.HOURS), response, null)));
        return this;
    }

    /** Whatever else the case file can say. */
    CaseFileBuilder file() {
        return file;
    }

    CaseFile build() {
        line.sellerId(soldBy == SellerType.PLATFORM ? "HOUSE" : "M")
                .traits(traits)
                .status(shipped ? LineStatus.DELIVERED : LineStatus.OPEN);
        List<io.makegood.casefile.Order> orders = new ArrayList<>();
        orders.add(OrderBuilder.builder()
                .id("O1")
                .placedAt(NOW.minus(14, ChronoUnit.DAYS))
                .currency(CurrencyUnit.CAD)
                .lines(List.of(line.build()))
                .build());
        if (type == IncidentType.ORDER_CHANGE_MERGE) {
            orders.add(OrderBuilder.builder()
                    .id("O2")
                    .placedAt(NOW.minus(13, ChronoUnit.DAYS))
                    .currency(CurrencyUnit.CAD)
                    .lines(List.of(OrderLineBuilder.builder(line.build())
                            .id("L2")
                            .sku("BULB")
                            .title("Bulb")
                            .build()))
                    .build());
        }
        shipment();
        Payment full =
                payment.amount(paid != null ? paid : line.build().unitPrice()).build();
        boolean wholeOrder = type == IncidentType.ORDER_CHANGE_MERGE || type.matter() == Matter.PAYMENT;
        return file.clock(new CaseClock(NOW, ZONE))
                .customer(customer.build())
                .contact(new Contact(Channel.CHAT, "Jonas", RequesterRole.BUYER))
                .sellers(List.of(
                        new Seller(
                                "HOUSE",
                                "The Marketplace",
                                SellerType.PLATFORM,
                                "CA",
                                Answer.UNKNOWN,
                                null,
                                Attributes.NONE),
                        new Seller(
                                "M",
                                "Lampenladen",
                                SellerType.THIRD_PARTY,
                                "CA",
                                Answer.UNKNOWN,
                                null,
                                Attributes.NONE)))
                .orders(orders)
                .payments(List.of(full))
                .shipments(shipped ? List.of(shipment.build()) : List.of())
                .shippingOptions(List.of(
                        option("STANDARD", ShippingSpeed.STANDARD, 3, 5, "CAD 6.00"),
                        option("EXPRESS", ShippingSpeed.OVERNIGHT, 1, 1, "CAD 20.00"),
                        option("DOWNLOAD", ShippingSpeed.ELECTRONIC, 0, 0, "CAD 0.00")))
                .stock(List.of(
                        StockPositionBuilder.builder()
                                .id("ST1")
                                .sku("LAMP")
                                .available(same)
                                .build(),
                        StockPositionBuilder.builder()
                                .id("ST2")
                                .sku("LAMP-XL")
                                .equivalentOf("LAMP")
                                .relation(StockRelation.UPGRADE)
                                .available(upgrades)
                                .build()))
                .incidents(List.of(IncidentBuilder.builder()
                        .id("I1")
                        .orderId("O1")
                        .lineIds(wholeOrder ? Set.of() : Set.of("L1"))
                        .type(type)
                        .reportedAt(NOW)
                        .mergeIntoOrderId(type == IncidentType.ORDER_CHANGE_MERGE ? "O2" : null)
                        .build()))
                .wishes(
                        wish == null && acceptsWait == Answer.UNKNOWN
                                ? List.of()
                                : List.of(CustomerWishBuilder.builder()
                                        .incidentId("I1")
                                        .remedy(wish)
                                        .acceptsWait(acceptsWait)
                                        .build()))
                .promises(promises)
                .build();
    }

    private void shipment() {
        boolean missing = type == IncidentType.NOT_RECEIVED || type == IncidentType.LATE;
        shipment.status(missing ? ShipmentStatus.IN_TRANSIT : ShipmentStatus.DELIVERED);
        if (!missing && shipment.deliveredAt() == null) {
            shipment.deliveredAt(NOW.minus(7, ChronoUnit.DAYS)).deliveredTo(DeliveredTo.DOOR);
        }
    }

    private static ShippingOption option(String id, ShippingSpeed speed, int days, int latest, String price) {
        return new ShippingOption(
                id,
                speed,
                "Canada Post",
                LocalTime.of(16, 0),
                Set.of(),
                days,
                latest,
                false,
                Money.parse(price),
                null,
                null);
    }
}
