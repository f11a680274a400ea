package io.makegood.internal.claims;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Evidence;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PastContact;
import io.makegood.casefile.PlannedAction;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Promise;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.RiskSignal;
import io.makegood.casefile.SafetyNotice;
import io.makegood.casefile.Seller;
import io.makegood.casefile.SellerContact;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.bundle.LegalFloors;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.ledger.CaseFacts;
import io.makegood.internal.ledger.ClaimAccount;
import io.makegood.vocabulary.RiskLevel;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.StockRelation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Cuts a case into claims. */
public final class Claims {
    private static final RiskSignal NOTHING_KNOWN = new RiskSignal(RiskLevel.LOW, 0, null, 0, 0, 0, List.of());

    private static final String UNDATED_DELIVERY = "undatedDeliveryDays";

    private static final Comparator<ClaimContext> BY_ID = Comparator.comparing(ClaimContext::id);
    private static final Comparator<EarlierResolution> OLDEST_RESOLUTION =
            Comparator.comparing(EarlierResolution::at).thenComparing(EarlierResolution::id);
    private static final Comparator<PastContact> OLDEST_CONTACT = Comparator.comparing(PastContact::at);
    /** The items a position can be sent for: its own, and the one it is like. */
    private static final Function<StockPosition, Collection<String>> SERVES = position ->
            position.equivalentOf() == null || position.equivalentOf().equals(position.sku())
                    ? List.of(position.sku())
                    : List.of(position.sku(), position.equivalentOf());

    private final CaseFile caseFile;
    private final LegalFloors floors;
    private final Parameters parameters;
    /** Pieces of a stock position that earlier claims of the case have already taken, by line: a line is sent again once. */
    private final Map<String, Taken> taken;

    /** Where the customer is. */
    private final LocalDateTime now;

    /** Most cases are about one order. */
    private @Nullable OrderContext state;

    private @Nullable Map<String, OrderContext> otherStates;
    /** Of the incident claims were made for last, where it has a long one. */
    private @Nullable History history;

    private @Nullable DeliveryPlanner deliveries;
    /** Worked out once, where claims go to several countries or by several dates. */
    private @Nullable DeliveryDays days;

    private final @Nullable CaseFacts facts;
    private final boolean oneClaim;
    private final FactIndex index = new FactIndex();

    private Claims(CaseFile caseFile, LegalFloors floors, Parameters parameters) {
        this.parameters = parameters;
        this.caseFile = caseFile;
        this.floors = floors;
        this.facts = CaseFacts.of(caseFile);
        this.oneClaim = caseFile.incidents().size() == 1
                && (caseFile.incidents().get(0).lineIds().size() == 1
                        || caseFile.orders().size() == 1
                                && caseFile.orders().get(0).lines().size() == 1);
        this.taken = oneClaim ? Map.of() : new HashMap<>();
        this.now = caseFile.clock().local(caseFile.clock().now());
    }

    /** The claims of a checked case, by id. */
    public static List<ClaimContext> of(CaseFile caseFile, LegalFloors floors, Parameters parameters) {
        return new Claims(caseFile, floors, parameters).cut();
    }

    /** How many claims an incident about an order is cut into. */
    public static int count(Incident incident, Order order) {
        return isAboutTheOrder(incident)
                ? 1
                : incident.lineIds().isEmpty()
                        ? order.lines().size()
                        : incident.lineIds().size();
    }

    /** Whether an incident is one claim about its order, and not one for each line. */
    public static boolean isAboutTheOrder(Incident incident) {
        return incident.lineIds().isEmpty() && !concernsGoods(incident);
    }

    private List<ClaimContext> cut() {
        List<ClaimContext> claims = new ArrayList<>(caseFile.incidents().size());
        for (Incident incident : neediestFirst()) {
            OrderContext of = state(incident.orderId());
            Deadline deadline = deadline(incident);
            Promise promise = promise(incident);
            List<PastContact> contacts =
                    sorted(index.all(caseFile.pastContacts(), PastContact::incidentId, incident.id()), OLDEST_CONTACT);
            if (isAboutTheOrder(incident)) {
                claims.add(context(incident, true, of, null, deadline, promise, contacts));
            } else {
                // By id, as claims are sorted in the end.
                List<OrderLine> lines = linesOf(incident, of.order());
                for (int i = 0; i < lines.size(); i++) {
                    claims.add(context(incident, i == 0, of, lines.get(i), deadline, promise, contacts));
                }
            }
        }
        if (claims.size() > 1) {
            claims.sort(BY_ID);
        }
        return claims;
    }

    /** The lines an incident is about, sorted by id. */
    private List<OrderLine> linesOf(Incident incident, Order order) {
        if (incident.lineIds().isEmpty() || order.lines().size() == 1) {
            return order.lines();
        }
        List<OrderLine> lines = new ArrayList<>(incident.lineIds().size());
        for (String id : incident.lineIds()) {
            lines.add(Objects.requireNonNull(index.first(order.lines(), OrderLine::id, id)));
        }
        return lines;
    }

    /** Whoever may need goods has them reserved before somebody who has his already. */
    private List<Incident> neediestFirst() {
        List<Incident> incidents = caseFile.incidents();
        if (incidents.size() < 2 || caseFile.stock().isEmpty()) {
            return incidents;
        }
        List<Incident> neediest = new ArrayList<>(incidents.size());
        for (Incident incident : incidents) {
            if (!hasTheGoods(incident)) {
                neediest.add(incident);
            }
        }
        for (Incident incident : incidents) {
            if (hasTheGoods(incident)) {
                neediest.add(incident);
            }
        }
        return neediest;
    }

    private static boolean hasTheGoods(Incident incident) {
        return switch (incident.type().matter()) {
            case SURPLUS, PRICE, PAYMENT, COMMUNICATION, ACCOUNT -> true;
            default -> false;
        };
    }

    private OrderContext state(String orderId) {
        if (state != null && state.order().id().equals(orderId)) {
            return state;
        }
        OrderContext known = otherStates == null ? null : otherStates.get(orderId);
        if (known != null) {
            return known;
        }
        Order order = Objects.requireNonNull(index.first(caseFile.orders(), Order::id, orderId));
        OrderContext opened = new OrderContext(caseFile, facts, order);
        if (state == null) {
            state = opened;
        } else {
            otherStates = otherStates == null ? new HashMap<>() : otherStates;
            otherStates.put(orderId, opened);
        }
        return opened;
    }

    /** Whether an incident that names no line is about every line, and not about the order, its payment or a message. */
    private static boolean concernsGoods(Incident incident) {
        return switch (incident.type().matter()) {
            case PAYMENT, COMMUNICATION, ACCOUNT -> false;
            case ORDER_CHANGE -> incident.type() == io.makegood.vocabulary.IncidentType.PARTIAL_CANCEL;
            default -> true;
        };
    }

    private ClaimContext context(
            Incident incident,
            boolean firstOfIncident,
            OrderContext of,
            @Nullable OrderLine line,
            @Nullable Deadline deadline,
            @Nullable Promise promise,
            List<PastContact> contacts) {
        Order order = of.order();
        List<OrderLine> lines = line == null ? order.lines() : List.of(line);
        String id = line == null ? incident.id() : incident.id() + "/" + line.id();
        Integer affected = incident.affectedUnits();
        int units = line == null ? 1 : affected == null ? line.quantity() : affected;
        ClaimAccount account =
                line == null ? of.ledger().claim(incident) : of.ledger().claim(incident, line, units);
        if (line != null && units == line.quantity()) {
            // What went back already is not sent again.
            units = Math.max(1, account.pieces());
        }
        Shipment shipment = shipment(of, line);
        LocalDate deliveredOn = deliveredOn(line, shipment);
        CustomerWish wish = wish(incident, line);
        return new ClaimContext(
                of,
                id,
                incident,
                firstOfIncident,
                line,
                lines,
                seller(lines),
                shipment,
                deliveredOn,
                wish,
                deadline,
                promise,
                index.all(caseFile.evidence(), Evidence::incidentId, incident.id()),
                index.first(caseFile.sellerContacts(), SellerContact::incidentId, incident.id()),
                earlier(incident, line),
                contacts,
                line == null ? null : index.first(caseFile.returnQuotes(), ReturnQuote::lineId, line.id()),
                prices(of, line),
                safetyNotice(of, line),
                index.first(caseFile.plannedActions(), PlannedAction::incidentId, incident.id()),
                Objects.requireNonNullElse(caseFile.risk(), NOTHING_KNOWN),
                units,
                account,
                line != null && isStockKnown(line),
                line == null ? null : onShelf(line, StockRelation.SAME, units),
                line == null ? null : onShelf(line, StockRelation.UPGRADE, units),
                line == null ? null : similar(of, line, units, account, wish),
                deliveries(country(order), deadline == null ? null : deadline.date()),
                line == null ? List.of() : floors(incident, of, line, shipment, deliveredOn));
    }

    /** Most claims of a case go to one country by one date. */
    private DeliveryPlanner deliveries(String country, @Nullable LocalDate date) {
        DeliveryPlanner known = deliveries;
        if (known == null || !known.isTo(country, date)) {
            if (known != null && days == null) {
                days = new DeliveryDays(caseFile.calendars());
            }
            known = new DeliveryPlanner(caseFile, country, date, now, days);
            deliveries = known;
        }
        return known;
    }

    private String country(Order order) {
        String destination = order.destinationCountry();
        return destination == null ? caseFile.customer().country() : destination;
    }

    private @Nullable Deadline deadline(Incident incident) {
        Deadline first = null;
        List<Deadline> deadlines = index.all(caseFile.deadlines(), Deadline::incidentId, incident.id());
        for (int i = 0; i < deadlines.size(); i++) {
            Deadline deadline = deadlines.get(i);
            if (first == null || deadline.date().isBefore(first.date())) {
                first = deadline;
            }
        }
        return first;
    }

    private List<EarlierResolution> earlier(Incident incident, @Nullable OrderLine line) {
        List<EarlierResolution> all =
                index.all(caseFile.earlierResolutions(), EarlierResolution::incidentId, incident.id());
        if (all.isEmpty()) {
            return all;
        }
        if (line != null && all.size() > FactIndex.SHORT) {
            return history(incident, all).of(line);
        }
        List<EarlierResolution> ours = new ArrayList<>();
        for (EarlierResolution each : all) {
            if (line == null || each.lineId() == null || line.id().equals(each.lineId())) {
                ours.add(each);
            }
        }
        return sorted(ours, OLDEST_RESOLUTION);
    }

    /** Claims of one incident are made one after the other. */
    private History history(Incident incident, List<EarlierResolution> all) {
        History known = history;
        if (known == null || !known.isOf(incident)) {
            known = new History(incident, sorted(all, OLDEST_RESOLUTION));
            history = known;
        }
        return known;
    }

    private static <T> List<T> sorted(List<T> facts, Comparator<T> order) {
        if (facts.size() < 2) {
            return facts;
        }
        List<T> sorted = new ArrayList<>(facts);
        sorted.sort(order);
        return sorted;
    }

    private List<PriceFact> prices(OrderContext of, @Nullable OrderLine line) {
        List<PriceFact> prices = caseFile.prices();
        if (prices.isEmpty()) {
            return List.of();
        }
        if (line != null && prices.size() > FactIndex.SHORT) {
            return index.all(prices, PriceFact::lineId, line.id());
        }
        List<PriceFact> ours = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            PriceFact price = prices.get(i);
            if (line != null ? line.id().equals(price.lineId()) : of.hasLine(price.lineId())) {
                ours.add(price);
            }
        }
        return ours;
    }

    private @Nullable SafetyNotice safetyNotice(OrderContext of, @Nullable OrderLine line) {
        SafetyNotice severest = null;
        List<SafetyNotice> notices = caseFile.safetyNotices();
        if (line != null) {
            notices = notices.size() > FactIndex.SHORT ? index.all(notices, SafetyNotice::sku, line.sku()) : notices;
        }
        for (int i = 0; i < notices.size(); i++) {
            SafetyNotice notice = notices.get(i);
            boolean ours = line != null ? line.sku().equals(notice.sku()) : of.hasItem(notice.sku());
            if (ours && (severest == null || notice.severity().compareTo(severest.severity()) >= 0)) {
                severest = notice;
            }
        }
        return severest;
    }

    /** What the law of the country of delivery gives at least, by the day of the order. */
    private List<LegalFloor> floors(
            Incident incident,
            OrderContext of,
            OrderLine line,
            @Nullable Shipment shipment,
            @Nullable LocalDate deliveredOn) {
        List<LegalFloor> ours = List.of();
        List<LegalFloor> there = floors.in(country(of.order()));
        for (int i = 0; i < there.size(); i++) {
            LegalFloor floor = there.get(i);
            if (floor.incidents().contains(incident.type())
                    && covers(floor, of.placedOn(), line, shipment, deliveredOn)) {
                if (ours.isEmpty()) {
                    ours = new ArrayList<>();
                }
                ours.add(floor);
            }
        }
        return ours;
    }

    private @Nullable LocalDate deliveredOn(@Nullable OrderLine line, @Nullable Shipment shipment) {
        if (shipment == null || shipment.deliveredAt() == null) {
            return line == null ? null : line.deliveredOn();
        }
        LocalDate today = now.toLocalDate();
        LocalDate day = caseFile.clock().dayOf(shipment.deliveredAt());
        // Where clocks were set back over midnight, the day of a moment before can be tomorrow.
        return day.isAfter(today) ? today : day;
    }

    private boolean covers(
            LegalFloor floor,
            LocalDate ordered,
            OrderLine line,
            @Nullable Shipment shipment,
            @Nullable LocalDate delivered) {
        if (ordered.isBefore(floor.from()) || (floor.until() != null && ordered.isAfter(floor.until()))) {
            return false;
        }
        LocalDate latest = delivered == null ? latestDelivery(ordered) : delivered;
        Integer within = floor.withinDaysOfDelivery();
        if (within != null && latest != null && ChronoUnit.DAYS.between(latest, now.toLocalDate()) > within) {
            return false;
        }
        boolean shipped = line.status().hasLeft() || shipment != null && shipment.status() == ShipmentStatus.DELIVERED;
        if (floor.unshippedOnly() && shipped) {
            return false;
        }
        return Collections.disjoint(floor.exceptTraits(), line.traits());
    }

    /** When something that nobody dated was delivered at the latest, as far as the policy says how long that takes; null where it does not. */
    private @Nullable LocalDate latestDelivery(LocalDate ordered) {
        return parameters.has(UNDATED_DELIVERY) ? ordered.plusDays(parameters.whole(UNDATED_DELIVERY)) : null;
    }

    /** The seller, when all lines have the same one. */
    private @Nullable Seller seller(List<OrderLine> lines) {
        String id = lines.get(0).sellerId();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            if (!line.sellerId().equals(id)) {
                return null;
            }
        }
        return index.first(caseFile.sellers(), Seller::id, id);
    }

    /** The parcel the line was in; when it was sent again, the last one. */
    private @Nullable Shipment shipment(OrderContext of, @Nullable OrderLine line) {
        Order order = of.order();
        List<Shipment> shipments = caseFile.shipments();
        if (line == null) {
            return latest(index.all(shipments, Shipment::orderId, order.id()), order, null, null);
        }
        // A parcel names its lines; one that names none is of all.
        if (shipments.size() > FactIndex.SHORT) {
            if (!of.isParcelOfAllKnown()) {
                of.keepParcelOfAll(latest(index.naming(shipments, Shipment::lineIds, ""), order, null, null));
            }
            return latest(index.naming(shipments, Shipment::lineIds, line.id()), order, line, of.parcelOfAll());
        }
        return latest(shipments, order, line, null);
    }

    private static @Nullable Shipment latest(
            List<Shipment> parcels, Order order, @Nullable OrderLine line, @Nullable Shipment other) {
        Shipment last = other;
        for (int i = 0; i < parcels.size(); i++) {
            Shipment parcel = parcels.get(i);
            boolean ours = parcel.orderId().equals(order.id())
                    && (line == null
                            || parcel.lineIds().isEmpty()
                            || parcel.lineIds().contains(line.id()));
            if (ours && (last == null || latest(parcel, last) >= 0)) {
                last = parcel;
            }
        }
        return last;
    }

    /** The parcel that was sent again, then the one that was promised and delivered later. */
    private static int latest(Shipment a, Shipment b) {
        int order = Boolean.compare(a.replacement(), b.replacement());
        order = order != 0 ? order : orEarliest(a.promisedBy()).compareTo(orEarliest(b.promisedBy()));
        order = order != 0 ? order : orEarliest(a.deliveredAt()).compareTo(orEarliest(b.deliveredAt()));
        return order != 0 ? order : a.id().compareTo(b.id());
    }

    private static int soonestReady(StockPosition a, StockPosition b) {
        int order = orEarliest(a.readyOn()).compareTo(orEarliest(b.readyOn()));
        return order != 0 ? order : a.id().compareTo(b.id());
    }

    /** What is not said comes first. */
    private static LocalDate orEarliest(@Nullable LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }

    private static Instant orEarliest(@Nullable Instant moment) {
        return moment == null ? Instant.MIN : moment;
    }

    /** The wish about the line, before one about the whole incident. */
    private @Nullable CustomerWish wish(Incident incident, @Nullable OrderLine line) {
        CustomerWish first = null;
        List<CustomerWish> wishes = index.all(caseFile.wishes(), CustomerWish::incidentId, incident.id());
        for (int i = 0; i < wishes.size(); i++) {
            CustomerWish wish = wishes.get(i);
            boolean ours =
                    line == null || wish.lineIds().isEmpty() || wish.lineIds().contains(line.id());
            if (ours && (first == null || nearest(wish, first) < 0)) {
                first = wish;
            }
        }
        return first;
    }

    private static int nearest(CustomerWish a, CustomerWish b) {
        int order = Boolean.compare(a.lineIds().isEmpty(), b.lineIds().isEmpty());
        return order != 0 ? order : a.key().compareTo(b.key());
    }

    /** The latest promise that is still good and whose condition is met; one that names a remedy first. */
    private @Nullable Promise promise(Incident incident) {
        Promise best = null;
        List<Promise> promises = index.all(caseFile.promises(), Promise::incidentId, incident.id());
        for (int i = 0; i < promises.size(); i++) {
            Promise promise = promises.get(i);
            boolean good = !promise.conditionUnmet()
                    && (promise.expires() == null || !promise.expires().isBefore(incident.reportedAt()));
            if (good && (best == null || weightiest(promise, best) < 0)) {
                best = promise;
            }
        }
        return best;
    }

    private static int weightiest(Promise a, Promise b) {
        int order = Boolean.compare(a.remedy() == null, b.remedy() == null);
        order = order != 0 ? order : b.madeAt().compareTo(a.madeAt());
        return order != 0 ? order : a.id().compareTo(b.id());
    }

    /** What the customer named, or else something similar, if the ledger has room for what it is dearer. */
    private @Nullable StockPosition similar(
            OrderContext of, OrderLine line, int units, ClaimAccount account, @Nullable CustomerWish wish) {
        String named = wish == null ? null : wish.stockId();
        StockPosition found = named == null ? onShelf(line, StockRelation.SIMILAR, units) : named(line, named, units);
        Money price = found == null ? null : found.price();
        boolean fits = price == null
                || !price.getCurrencyUnit().equals(of.order().currency())
                || of.hasRoomFor(account.toExchangeFor(price));
        return fits ? found : null;
    }

    private @Nullable StockPosition named(OrderLine line, String id, int units) {
        StockPosition position = index.first(caseFile.stock(), StockPosition::id, id);
        boolean fits = position != null
                && (line.sku().equals(position.equivalentOf()) || line.sku().equals(position.sku()))
                && position.available() - taken(position, line, units < line.quantity()) >= units;
        if (position == null || !fits) {
            return null;
        }
        if (!oneClaim) {
            take(position, line, units);
        }
        return position;
    }

    /** Whether the case says anything about what could be sent for a line, if only that there is none. */
    private boolean isStockKnown(OrderLine line) {
        List<StockPosition> positions = index.naming(caseFile.stock(), SERVES, line.sku());
        for (int i = 0; i < positions.size(); i++) {
            StockPosition position = positions.get(i);
            if (line.sku().equals(position.sku()) || line.sku().equals(position.equivalentOf())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable StockPosition onShelf(OrderLine line, StockRelation relation, int units) {
        StockPosition found = null;
        List<StockPosition> positions = index.naming(caseFile.stock(), SERVES, line.sku());
        for (int i = 0; i < positions.size(); i++) {
            StockPosition position = positions.get(i);
            boolean fits = position.relation() == relation
                    && (line.sku().equals(position.equivalentOf())
                            || relation == StockRelation.SAME && position.sku().equals(line.sku()));
            if (fits
                    && (found == null || soonestReady(position, found) < 0)
                    && position.available() - taken(position, line, units < line.quantity()) >= units) {
                found = position;
            }
        }
        if (found != null && !oneClaim) {
            take(found, line, units);
        }
        return found;
    }

    /** The same line takes its pieces once, however many claims are about it; claims about some pieces are about different ones. */
    private void take(StockPosition position, OrderLine line, int units) {
        Taken first = taken.get(position.id());
        for (Taken each = first; each != null; each = each.next) {
            if (each.lineId.equals(line.id())) {
                each.add(units, line.quantity());
                return;
            }
        }
        Taken opened = new Taken(line.id(), first);
        opened.add(units, line.quantity());
        taken.put(position.id(), opened);
    }

    private long taken(StockPosition position, OrderLine line, boolean somePieces) {
        long sum = 0;
        for (Taken each = oneClaim ? null : taken.get(position.id()); each != null; each = each.next) {
            boolean own = each.lineId.equals(line.id());
            sum += !own ? Math.max(each.whole, each.some) : somePieces ? each.some : 0;
        }
        return sum;
    }

    /** Pieces of a position a line has taken, and what other lines have. */
    private static final class Taken {
        private final String lineId;
        private final @Nullable Taken next;
        /** For claims about the whole line. */
        private int whole;
        /** For claims about some of its pieces. */
        private int some;

        Taken(String lineId, @Nullable Taken next) {
            this.lineId = lineId;
            this.next = next;
        }

        void add(int units, int quantity) {
            if (units < quantity) {
                some = Math.min(quantity, some + units);
            } else {
                whole = units;
            }
        }
    }
}
