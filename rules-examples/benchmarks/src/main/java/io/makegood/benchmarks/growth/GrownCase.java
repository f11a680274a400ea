package io.makegood.benchmarks.growth;

import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Contact;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.CustomerWishBuilder;
import io.makegood.casefile.Incident;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.SellerBuilder;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.ShipmentBuilder;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPosition;
import io.makegood.casefile.StockPositionBuilder;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingSpeed;
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

/** A case of any size: every line with a parcel and stock of its own, every incident on its share of the lines, with a wish. */
public final class GrownCase {
    private static final Instant NOW = Instant.parse("2026-11-10T11:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final List<IncidentType> TYPES = List.of(
            IncidentType.DAMAGED_IN_TRANSIT, IncidentType.NOT_RECEIVED, IncidentType.DEFECTIVE, IncidentType.REMORSE);

    private final int lines;
    private final int incidents;

    private GrownCase(int lines, int incidents) {
        this.lines = lines;
        this.incidents = incidents;
    }

    /** A case with as many claims as lines, spread over the incidents. */
    public static CaseFile of(int lines, int incidents) {
        return new GrownCase(lines, incidents).caseFile();
    }

    private CaseFile caseFile() {
        List<OrderLine> bought = new ArrayList<>();
        List<Shipment> parcels = new ArrayList<>();
        List<StockPosition> stock = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            bought.add(line(i));
            parcels.add(parcel(i));
            stock.add(StockPositionBuilder.builder()
                    .id("T" + i)
                    .sku("SKU-" + i)
                    .available(i % 3)
                    .build());
        }
        List<Incident> reported = new ArrayList<>();
        List<CustomerWish> wishes = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
            reported.add(incident(i));
            wishes.add(CustomerWishBuilder.builder()
                    .incidentId("I" + i)
                    .remedy(i % 2 == 0 ? RemedyType.REPLACEMENT : RemedyType.REFUND_FULL)
                    .build());
        }
        return CaseFileBuilder.builder()
                .id("grown")
                .clock(new CaseClock(NOW, ZoneOffset.UTC))
                .customer(CustomerBuilder.builder()
                        .id("C1")
                        .name("Ann")
                        .country("GB")
                        .build())
                .contact(new Contact(Channel.CHAT, "Jonas", RequesterRole.BUYER))
                .sellers(List.of(SellerBuilder.builder()
                        .id("S1")
                        .displayName("Lamps and More")
                        .type(SellerType.THIRD_PARTY)
                        .build()))
                .orders(List.of(OrderBuilder.builder()
                        .id("O1")
                        .placedAt(NOW.minus(20, ChronoUnit.DAYS))
                        .currency(CurrencyUnit.GBP)
                        .lines(bought)
                        .build()))
                .shipments(parcels)
                .shippingOptions(List.of(
                        option("std", ShippingSpeed.STANDARD, 3, 4), option("air", ShippingSpeed.OVERNIGHT, 1, 25)))
                .stock(stock)
                .incidents(reported)
                .wishes(wishes)
                .build();
    }

    private static OrderLine line(int i) {
        return OrderLineBuilder.builder()
                .id("L" + i)
                .sellerId("S1")
                .sku("SKU-" + i)
                .title("Lamp " + i)
                .quantity(1)
                .unitPrice(Money.of(CurrencyUnit.GBP, 10 + i))
                .build();
    }

    private Shipment parcel(int i) {
        boolean lost = TYPES.get(i % incidents % TYPES.size()) == IncidentType.NOT_RECEIVED;
        return ShipmentBuilder.builder()
                .id("P" + i)
                .orderId("O1")
                .lineIds(Set.of("L" + i))
                .carrier("Royal Mail")
                .status(lost ? ShipmentStatus.LOST : ShipmentStatus.DELIVERED)
                .promisedBy(TODAY.minusDays(6))
                .deliveredAt(lost ? null : NOW.minus(5, ChronoUnit.DAYS))
                .build();
    }

    private Incident incident(int i) {
        Set<String> concerned = new TreeSet<>();
        for (int line = i; line < lines; line += incidents) {
            concerned.add("L" + line);
        }
        return IncidentBuilder.builder()
                .id("I" + i)
                .orderId("O1")
                .lineIds(concerned)
                .type(TYPES.get(i % TYPES.size()))
                .reportedAt(NOW)
                .build();
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
}
