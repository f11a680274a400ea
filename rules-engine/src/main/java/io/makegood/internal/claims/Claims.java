package io.makegood.internal.claims;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PastContact;
import io.makegood.casefile.Promise;
import io.makegood.casefile.RiskSignal;
import io.makegood.casefile.Seller;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.resolution.AmountParts;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RiskLevel;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.StockRelation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Cuts a case into claims. */
public final class Claims {
    private static final RiskSignal NOTHING_KNOWN = new RiskSignal(RiskLevel.LOW, 0, null, 0, 0, 0, List.of());

    private final CaseFile caseFile;
    private final List<LegalFloor> floors;
    /** Pieces of a stock position that earlier claims of the case have already taken, by line: a line is sent again once. */
    private final Map<String, Map<String, Integer>> taken = new HashMap<>();

    private Claims(CaseFile caseFile, List<LegalFloor> floors) {
        this.caseFile = caseFile;
        this.floors = floors;
    }

    /** The claims of a checked case, by id. */
    public static List<Bearing> of(CaseFile caseFile, List<LegalFloor> floors) {
        return new Claims(caseFile, floors).cut();
    }

    private List<Bearing> cut() {
        List<Bearing> claims = new ArrayList<>();
        // Whoever may need goods has them reserved before somebody who has his already.
        List<Incident> incidents = caseFile.incidents().stream()
                .sorted(Comparator.comparing(Claims::hasTheGoods))
                .toList();
        for (Incident incident : incidents) {
            Order order = caseFile.orders().stream()
                    .filter(o -> o.id().equals(incident.orderId()))
                    .findFirst()
                    .orElseThrow();
            if (incident.lineIds().isEmpty() && !concernsGoods(incident)) {
                claims.add(bearing(incident, order, null));
            } else {
                for (OrderLine line : order.lines()) {
                    if (incident.lineIds().isEmpty() || incident.lineIds().contains(line.id())) {
                        claims.add(bearing(incident, order, line));
                    }
                }
            }
        }
        claims.sort(Comparator.comparing(Bearing::id));
        return claims;
    }

    /** Whether an incident that names no line is about every line, and not about the order, its payment or a message. */
    private static boolean concernsGoods(Incident incident) {
        return switch (incident.type().matter()) {
            case PAYMENT, COMMUNICATION, ACCOUNT -> false;
            case ORDER_CHANGE -> incident.type() == io.makegood.vocabulary.IncidentType.PARTIAL_CANCEL;
            default -> true;
        };
    }

    private static boolean hasTheGoods(Incident incident) {
        return switch (incident.type().matter()) {
            case SURPLUS, PRICE, PAYMENT, COMMUNICATION, ACCOUNT -> true;
            default -> false;
        };
    }

    private Bearing bearing(Incident incident, Order order, @Nullable OrderLine line) {
        List<OrderLine> lines = line == null ? order.lines() : List.of(line);
        String id = line == null ? incident.id() : incident.id() + "/" + line.id();
        Integer affected = incident.affectedUnits();
        int units = line == null ? 1 : affected == null ? line.quantity() : affected;
        AmountParts parts = line == null ? Amounts.paidFor(order) : Amounts.paidFor(line, units, order.currency());
        Money paid = Amounts.total(parts);
        Deadline deadline = first(
                caseFile.deadlines(), d -> d.incidentId().equals(incident.id()), Comparator.comparing(Deadline::date));
        Shipment shipment = shipment(order, line);
        return new Bearing(
                id,
                caseFile,
                incident,
                order,
                line,
                lines,
                seller(lines),
                shipment,
                wish(incident, line),
                deadline,
                promise(incident),
                caseFile.evidence().stream()
                        .filter(e -> e.incidentId().equals(incident.id()))
                        .toList(),
                caseFile.sellerContacts().stream()
                        .filter(c -> c.incidentId().equals(incident.id()))
                        .findFirst()
                        .orElse(null),
                caseFile.earlierResolutions().stream()
                        .filter(r -> r.incidentId().equals(incident.id()))
                        .filter(r ->
                                line == null || r.lineId() == null || line.id().equals(r.lineId()))
                        .sorted(Comparator.comparing(EarlierResolution::at).thenComparing(EarlierResolution::id))
                        .toList(),
                caseFile.pastContacts().stream()
                        .filter(c -> c.incidentId().equals(incident.id()))
                        .sorted(Comparator.comparing(PastContact::at))
                        .toList(),
                line == null
                        ? null
                        : caseFile.returnQuotes().stream()
                                .filter(q -> q.lineId().equals(line.id()))
                                .findFirst()
                                .orElse(null),
                caseFile.prices().stream()
                        .filter(p -> lines.stream().anyMatch(l -> l.id().equals(p.lineId())))
                        .toList(),
                caseFile.safetyNotices().stream()
                        .filter(n -> lines.stream().anyMatch(l -> l.sku().equals(n.sku())))
                        .max(Comparator.comparing(n -> n.severity()))
                        .orElse(null),
                caseFile.plannedActions().stream()
                        .filter(a -> a.incidentId().equals(incident.id()))
                        .findFirst()
                        .orElse(null),
                Objects.requireNonNullElse(caseFile.risk(), NOTHING_KNOWN),
                units,
                parts,
                paid,
                returned(incident, order, lines, paid),
                line == null ? null : onShelf(line, StockRelation.SAME, units),
                line == null ? null : onShelf(line, StockRelation.UPGRADE, units),
                line == null ? null : onShelf(line, StockRelation.SIMILAR, units),
                new Deliveries(
                        caseFile.clock(),
                        caseFile.shippingOptions(),
                        caseFile.calendars(),
                        Objects.requireNonNullElse(
                                order.destinationCountry(), caseFile.customer().country()),
                        deadline == null ? null : deadline.date()),
                floors(incident, order, line, shipment));
    }

    /**
     * What already went back for the pieces concerned. What went back before anybody reported this was for the other pieces, as far as there
     * are others; but a refund that is missing may be one that left before.
     */
    private Money returned(Incident incident, Order order, List<OrderLine> lines, Money paid) {
        Money all = Amounts.returned(caseFile.ledger(), lines, order.currency());
        if (incident.affectedUnits() == null || incident.type().matter() == Matter.REFUND_TROUBLE) {
            return all;
        }
        List<LedgerEntry> since = caseFile.ledger().stream()
                .filter(entry -> !entry.at().isBefore(incident.reportedAt()))
                .toList();
        Money later = Amounts.returned(since, lines, order.currency());
        Money others = Money.zero(order.currency()).minus(paid);
        for (OrderLine line : lines) {
            others = others.plus(Bearing.paidFor(line, order.currency()));
        }
        Money before = all.minus(later).minus(others);
        return before.isPositive() ? later.plus(before) : later;
    }

    /** What the law of the country of delivery gives at least, by the day of the order. */
    private List<LegalFloor> floors(
            Incident incident, Order order, @Nullable OrderLine line, @Nullable Shipment shipment) {
        if (line == null) {
            return List.of();
        }
        String country = Objects.requireNonNullElse(
                order.destinationCountry(), caseFile.customer().country());
        LocalDate ordered =
                LocalDate.ofInstant(order.placedAt(), caseFile.clock().zone());
        boolean shipped = line.status() != LineStatus.OPEN && line.status() != LineStatus.CANCELLED
                || shipment != null && shipment.status() == ShipmentStatus.DELIVERED;
        LocalDate delivered = shipment != null && shipment.deliveredAt() != null
                ? LocalDate.ofInstant(shipment.deliveredAt(), caseFile.clock().zone())
                : line.deliveredOn();
        long days = delivered == null
                ? 0
                : ChronoUnit.DAYS.between(delivered, caseFile.clock().today());
        return floors.stream()
                .filter(f -> f.countries().contains(country))
                .filter(f -> f.incidents().contains(incident.type()))
                .filter(f -> !ordered.isBefore(f.from()) && (f.until() == null || !ordered.isAfter(f.until())))
                .filter(f -> f.withinDaysOfDelivery() == null || days <= f.withinDaysOfDelivery())
                .filter(f -> !f.unshippedOnly() || !shipped)
                .filter(f -> f.exceptTraits().stream().noneMatch(line.traits()::contains))
                .toList();
    }

    /** The seller, when all lines have the same one. */
    private @Nullable Seller seller(List<OrderLine> lines) {
        List<String> ids = lines.stream().map(OrderLine::sellerId).distinct().toList();
        return ids.size() != 1
                ? null
                : caseFile.sellers().stream()
                        .filter(s -> s.id().equals(ids.get(0)))
                        .findFirst()
                        .orElse(null);
    }

    /** The parcel the line was in; when it was sent again, the last one. */
    private @Nullable Shipment shipment(Order order, @Nullable OrderLine line) {
        Comparator<Shipment> order1 = Comparator.comparing(Shipment::replacement)
                .thenComparing(s -> Objects.requireNonNullElse(s.promisedBy(), LocalDate.MIN))
                .thenComparing(s -> Objects.requireNonNullElse(s.deliveredAt(), Instant.MIN))
                .thenComparing(Shipment::id);
        return caseFile.shipments().stream()
                .filter(s -> s.orderId().equals(order.id()))
                .filter(s ->
                        line == null || s.lineIds().isEmpty() || s.lineIds().contains(line.id()))
                .max(order1)
                .orElse(null);
    }

    /** The wish about the line, before one about the whole incident. */
    private @Nullable CustomerWish wish(Incident incident, @Nullable OrderLine line) {
        return first(
                caseFile.wishes(),
                w -> w.incidentId().equals(incident.id())
                        && (line == null || w.lineIds().isEmpty() || w.lineIds().contains(line.id())),
                Comparator.comparing((CustomerWish w) -> w.lineIds().isEmpty()).thenComparing(CustomerWish::key));
    }

    /** The latest promise that is still good and whose condition is met; one that names a remedy first. */
    private @Nullable Promise promise(Incident incident) {
        return first(
                caseFile.promises(),
                p -> p.incidentId().equals(incident.id())
                        && !p.conditionUnmet()
                        && (p.expires() == null || !p.expires().isBefore(incident.reportedAt())),
                Comparator.comparing((Promise p) -> p.remedy() == null)
                        .thenComparing(Promise::madeAt, Comparator.reverseOrder())
                        .thenComparing(Promise::id));
    }

    private @Nullable StockPosition onShelf(OrderLine line, StockRelation relation, int units) {
        StockPosition found = first(
                caseFile.stock(),
                s -> s.relation() == relation
                        && (relation == StockRelation.SAME
                                ? s.sku().equals(line.sku()) || line.sku().equals(s.equivalentOf())
                                : line.sku().equals(s.equivalentOf()))
                        && s.available() - takenByOthers(s, line) >= units,
                Comparator.comparing((StockPosition s) -> s.readyOn() == null ? LocalDate.MIN : s.readyOn())
                        .thenComparing(StockPosition::id));
        if (found != null) {
            taken.computeIfAbsent(found.id(), id -> new HashMap<>()).merge(line.id(), units, Integer::max);
        }
        return found;
    }

    private int takenByOthers(StockPosition position, OrderLine line) {
        return taken.getOrDefault(position.id(), Map.of()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(line.id()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static <T> @Nullable T first(List<T> facts, Predicate<T> which, Comparator<T> order) {
        return facts.stream().filter(which).min(order).orElse(null);
    }
}
