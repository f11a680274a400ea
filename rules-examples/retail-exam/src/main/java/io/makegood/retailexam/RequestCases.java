package io.makegood.retailexam;

import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Customer;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.CustomerWishBuilder;
import io.makegood.casefile.Incident;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PaymentBuilder;
import io.makegood.casefile.PaymentMethod;
import io.makegood.casefile.Seller;
import io.makegood.casefile.SellerBuilder;
import io.makegood.casefile.StockPosition;
import io.makegood.casefile.StockPositionBuilder;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.StockRelation;
import io.makegood.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Tells requests of the exam as case files: what is asked, and every fact it bears on. Nothing is decided here. */
final class RequestCases {
    /** The exam has no dates: every request is made at this moment, a Wednesday, and about an order of the week before. */
    static final CaseClock CLOCK = new CaseClock(Instant.parse("2024-05-15T19:00:00Z"), ZoneId.of("America/New_York"));

    private static final Instant PLACED_AT = Instant.parse("2024-05-08T19:00:00Z");
    private static final CurrencyUnit DOLLARS = CurrencyUnit.USD;
    private static final String INCIDENT = "request";
    private static final Seller SHOP = SellerBuilder.builder()
            .id("shop")
            .displayName("The shop")
            .type(SellerType.PLATFORM)
            .country("US")
            .build();

    private final Products products;
    private final Map<Request.Kind, IncidentType> types = new EnumMap<>(Request.Kind.class);
    private final Attribute<String> status;
    private final Attribute<String> reason;
    private final Attribute<String> instrument;
    private final Attribute<Integer> items;
    private final Attribute<Integer> unknownItems;
    private final Attribute<Integer> newItems;

    /**
     * @throws IllegalArgumentException when the vocabulary lacks a word the exam needs
     */
    RequestCases(Products products, Vocabulary vocabulary) {
        this.products = products;
        for (Request.Kind kind : Request.Kind.values()) {
            types.put(kind, vocabulary.get(IncidentType.class, kind.incident()));
        }
        this.status = vocabulary.attribute(AttributeOwner.ORDER, "status", String.class);
        this.reason = vocabulary.attribute(AttributeOwner.INCIDENT, "reason", String.class);
        this.instrument = vocabulary.attribute(AttributeOwner.INCIDENT, "instrument", String.class);
        this.items = vocabulary.attribute(AttributeOwner.INCIDENT, "items", Integer.class);
        this.unknownItems = vocabulary.attribute(AttributeOwner.INCIDENT, "unknownItems", Integer.class);
        this.newItems = vocabulary.attribute(AttributeOwner.INCIDENT, "newItems", Integer.class);
    }

    /**
     * The case of a request.
     *
     * @throws MalformedLine when it says something no case can say
     */
    CaseFile of(String id, Request request) throws MalformedLine {
        List<OrderLine> lines = lines(request.order());
        Order order = OrderBuilder.builder()
                .id(request.order().id())
                .placedAt(PLACED_AT)
                .currency(DOLLARS)
                .lines(lines)
                .attributes(status(request.order()))
                .build();
        Wanted wanted = new Wanted(request, lines);
        return CaseFileBuilder.builder()
                .id(id)
                .clock(CLOCK)
                .customer(customer(request.order()))
                .sellers(List.of(SHOP))
                .orders(List.of(order))
                .payments(payments(request))
                .paymentMethods(methods(request))
                .stock(wanted.stock)
                .incidents(List.of(incident(request, wanted)))
                .wishes(wanted.wishes)
                .build();
    }

    private Attributes status(Request.Order order) throws MalformedLine {
        if (!status.allows(order.status())) {
            throw new MalformedLine(
                    "`order.status` is `" + order.status() + "`, which the policy does not know",
                    "one of " + String.join(", ", status.values()));
        }
        return Attributes.of(status, order.status());
    }

    private static Customer customer(Request.Order order) {
        return CustomerBuilder.builder()
                .id(order.customer())
                .name(order.customer())
                .country("US")
                .build();
    }

    /** A line for each item; what was bought twice has two, each with an id of its own. */
    private static List<OrderLine> lines(Request.Order order) {
        List<OrderLine> lines = new ArrayList<>(order.items().size());
        Set<String> ids = new LinkedHashSet<>();
        for (Request.Item item : order.items()) {
            String id = item.id();
            for (int copy = 2; !ids.add(id); copy++) {
                id = item.id() + "-" + copy;
            }
            lines.add(OrderLineBuilder.builder()
                    .id(id)
                    .sellerId(SHOP.id())
                    .sku(item.id())
                    .title(item.name())
                    .quantity(1)
                    .unitPrice(dollars(item.price()))
                    .status(lineStatus(order.status()))
                    .build());
        }
        return lines;
    }

    /** Where the goods are while the order stands there. */
    private static LineStatus lineStatus(String status) {
        return status.startsWith("pending")
                ? LineStatus.OPEN
                : switch (status) {
                    case "processed" -> LineStatus.SHIPPED;
                    case "cancelled" -> LineStatus.CANCELLED;
                    default -> LineStatus.DELIVERED;
                };
    }

    private static List<Payment> payments(Request request) {
        List<Request.Payment> history = request.order().payments();
        List<Payment> payments = new ArrayList<>(history.size());
        for (int i = 0; i < history.size(); i++) {
            Request.Payment paid = history.get(i);
            payments.add(PaymentBuilder.builder()
                    .id(paymentId(i))
                    .orderId(request.order().id())
                    .instrument(instrumentOf(request, paid.instrument()))
                    .methodId(request.instruments().containsKey(paid.instrument()) ? paid.instrument() : null)
                    .amount(dollars(paid.amount()))
                    .build());
        }
        return payments;
    }

    /** The id of a payment, by its place in the file. */
    static String paymentId(int place) {
        return "payment-" + (place + 1);
    }

    private static List<PaymentMethod> methods(Request request) {
        List<PaymentMethod> methods = new ArrayList<>(request.instruments().size());
        request.instruments()
                .forEach((id, method) -> methods.add(new PaymentMethod(
                        id, instrumentOf(request, id), method.balance() == null ? null : dollars(method.balance()))));
        return methods;
    }

    /** What kind a payment method is; of one that is not the customer's any more, its name says it. */
    private static PaymentInstrument instrumentOf(Request request, String id) {
        Request.Instrument method = request.instruments().get(id);
        String source = method == null ? id : method.source();
        return source.startsWith("gift_card")
                ? PaymentInstrument.GIFT_CARD
                : source.startsWith("paypal") ? PaymentInstrument.WALLET : PaymentInstrument.CARD;
    }

    private Incident incident(Request request, Wanted wanted) {
        Attributes attributes = Attributes.NONE;
        if (request.reason() != null) {
            attributes = attributes.and(reason, request.reason());
        }
        if (request.instrument() != null) {
            attributes = attributes.and(instrument, request.instrument());
        }
        if (request.kind().namesItems()) {
            attributes = attributes
                    .and(items, request.items().size())
                    .and(unknownItems, wanted.unknown)
                    .and(newItems, request.newItems().size());
        }
        return IncidentBuilder.builder()
                .id(INCIDENT)
                .orderId(request.order().id())
                .lineIds(wanted.lineIds)
                .type(Objects.requireNonNull(types.get(request.kind())))
                .reportedAt(CLOCK.now())
                .attributes(attributes)
                .build();
    }

    private static Money dollars(BigDecimal amount) {
        return Money.of(DOLLARS, amount);
    }

    /** The lines a request is about, and what the customer would like for each. */
    private final class Wanted {
        final Set<String> lineIds = new LinkedHashSet<>();
        final List<CustomerWish> wishes = new ArrayList<>();
        final List<StockPosition> stock = new ArrayList<>();
        /** Items named that are not in the order, or not as often. */
        int unknown;

        Wanted(Request request, List<OrderLine> lines) {
            String named = request.instrument();
            String method = named != null && request.instruments().containsKey(named) ? named : null;
            for (int i = 0; i < request.items().size(); i++) {
                String item = request.items().get(i);
                OrderLine line = lines.stream()
                        .filter(each -> each.sku().equals(item) && !lineIds.contains(each.id()))
                        .findFirst()
                        .orElse(null);
                if (line == null) {
                    unknown++;
                } else {
                    lineIds.add(line.id());
                    String position = null;
                    if (i < request.newItems().size()) {
                        StockPosition wanted = position(line, request.newItems().get(i), request.order());
                        stock.add(wanted);
                        position = wanted.id();
                    }
                    wishes.add(wish(Set.of(line.id()), position, method));
                }
            }
            if (lineIds.isEmpty()) {
                wishes.add(wish(Set.of(), null, method));
            }
        }

        private static CustomerWish wish(Set<String> lines, @Nullable String position, @Nullable String method) {
            return CustomerWishBuilder.builder()
                    .incidentId(INCIDENT)
                    .lineIds(lines)
                    .stockId(position)
                    .paymentMethodId(method)
                    .build();
        }

        /** What is there of a variant; none of one the shop does not have, which could stand in for anything. */
        private StockPosition position(OrderLine line, String item, Request.Order order) {
            Products.Variant variant = products.variant(item);
            String product = order.items().stream()
                    .filter(each -> each.id().equals(line.sku()))
                    .map(Request.Item::product)
                    .findFirst()
                    .orElse("");
            boolean isSimilar = variant == null || variant.product().equals(product);
            return StockPositionBuilder.builder()
                    .id("instead of " + line.id())
                    .sku(item)
                    .title(variant == null ? null : variant.name())
                    .available(variant != null && variant.isAvailable() ? 1 : 0)
                    .equivalentOf(isSimilar ? line.sku() : null)
                    .relation(StockRelation.SIMILAR)
                    .price(variant == null ? null : dollars(variant.price()))
                    .build();
        }
    }
}
