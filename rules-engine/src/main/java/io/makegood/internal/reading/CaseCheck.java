package io.makegood.internal.reading;

import static java.util.stream.Collectors.joining;

import io.makegood.casefile.CaseFact;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Evidence;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PastContact;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PaymentMethod;
import io.makegood.casefile.PlannedAction;
import io.makegood.casefile.Promise;
import io.makegood.casefile.Seller;
import io.makegood.casefile.SellerContact;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.model.NotGiven;
import io.makegood.internal.reading.Shape.Field;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.RefundMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Whether the facts of a case fit each other, however the case came about. */
public final class CaseCheck {
    private static final int NAMES_WORTH_LISTING = 8;
    private static final CheckedCases SOUND = new CheckedCases();

    private final CaseFile file;
    private final Pointer root;
    private final List<Finding> findings = new ArrayList<>(0);

    private boolean complete = true;
    private boolean valuesAreSound;
    /** Characters of the longest text seen so far, and where it stands. */
    private int longest;

    private @Nullable Pointer longestAt;

    private final Index<Order> orders;
    private final Index<Incident> incidents;
    private final Index<Seller> sellers;
    private final Index<Payment> payments;
    private final List<LinePlace> linePlaces = new ArrayList<>(1);
    private final Index<LinePlace> lines =
            new Index<>(linePlaces, place -> place.line().id());
    private @Nullable Map<String, @Nullable OrderLine> smallestLines;

    private CaseCheck(CaseFile file, Pointer root) {
        this.file = file;
        this.root = root;
        this.orders = new Index<>(file.orders(), Order::id);
        this.incidents = new Index<>(file.incidents(), Incident::id);
        this.sellers = new Index<>(file.sellers(), Seller::id);
        this.payments = new Index<>(file.payments(), Payment::id);
    }

    /**
     * Everything that is wrong; empty when nothing is. Each has its place in the lists as they were given, and by the ids of the facts.
     */
    public static List<Problem> check(CaseFile file) {
        List<Finding> findings = findings(file);
        if (findings.isEmpty()) {
            return List.of();
        }
        Problems problems = new Problems(null);
        for (Finding finding : findings) {
            BuiltPlace place = BuiltPlace.of(file, finding.pointer());
            String see = finding.other() == null ? "" : ", see `" + BuiltPlace.of(file, finding.other()) + "`";
            problems.add(place, finding.message() + see, finding.maybe());
        }
        return problems.list();
    }

    /** @throws CaseFileException naming everything that is wrong with a case */
    public static void mustBeSound(CaseFile file) {
        List<Problem> problems = check(file);
        if (!problems.isEmpty()) {
            throw new CaseFileException(problems);
        }
    }

    /**
     * Tells whether nothing is wrong with cases in which most facts are those of a case with which nothing is: what each fact says by itself is looked at where it is
     * another one.
     */
    public static Predicate<CaseFile> variantsOf(CaseFile sound) {
        CaseCheck known = new CaseCheck(sound, Pointer.NOWHERE);
        known.values(sound, null, Pointer.NOWHERE);
        return variant -> {
            CaseCheck check = new CaseCheck(variant, Pointer.NOWHERE);
            check.longest = known.longest;
            check.all(sound);
            // The text that is the longest may be gone.
            return check.findings.isEmpty() || check(variant).isEmpty();
        };
    }

    /** As {@link #check}, for readers that know better places. */
    static List<Finding> findings(CaseFile file) {
        if (SOUND.knows(file)) {
            return List.of();
        }
        // Most cases are right, and then nobody asks for places.
        if (findings(file, Pointer.NOWHERE).isEmpty()) {
            SOUND.remember(file);
            return List.of();
        }
        return findings(file, Pointer.ROOT);
    }

    private static List<Finding> findings(CaseFile file, Pointer root) {
        CaseCheck check = new CaseCheck(file, root);
        check.all(null);
        return check.findings;
    }

    private void all(@Nullable CaseFile like) {
        values(file, like, root);
        valuesAreSound = findings.isEmpty();
        // What follows relies on everything being there.
        if (complete) {
            facts();
        }
    }

    /**
     * Something wrong.
     *
     * @param other the other place it has to do with
     * @param isMutual whether either place could be the wrong one
     */
    record Finding(
            Pointer pointer,
            @Nullable Pointer other,
            boolean isMutual,
            String message,
            @Nullable String maybe) {}

    /** Where a line is: the index of its order, and its own within the order. */
    record LinePlace(Order order, int orderIndex, OrderLine line, Pointer pointer) {}

    // Values by themselves

    /** @param like what stands at the same place of a case with which nothing is wrong; what is the same is right */
    private void values(Record fact, @Nullable Object like, Pointer pointer) {
        if (fact == like) {
            return;
        }
        List<Field> fields = Shape.of(fact.getClass()).checked();
        for (int f = 0; f < fields.size(); f++) {
            Field field = fields.get(f);
            Object value = field.valueIn(fact);
            Object right = like == null ? null : field.valueIn(like);
            if (value != null && value == right) {
                continue;
            }
            if (value == null) {
                if (field.required()) {
                    missing(field, fact, pointer);
                }
            } else if (field.many()) {
                elements(field, (Collection<?>) value, right, pointer);
            } else if (field.form() == null) {
                values((Record) value, right, pointer.field(field.name()));
            } else {
                if (value instanceof String text && text.length() > longest) {
                    longest = text.length();
                    longestAt = pointer.field(field.name());
                }
                String complaint = complaint(field, field.form(), value);
                if (complaint != null && value.equals(NotGiven.NUMBER)) {
                    missing(field, fact, pointer);
                } else if (complaint != null) {
                    add(pointer.field(field.name()), "`" + field.name() + "` " + complaint, remedy(field, value));
                }
            }
        }
    }

    private void missing(Field field, Record owner, Pointer pointer) {
        complete = false;
        add(pointer, field.missing(owner.getClass()), field.missingExample(owner.getClass()));
    }

    private void elements(Field field, Collection<?> elements, @Nullable Object like, Pointer pointer) {
        if (elements.isEmpty()) {
            if (field.neverEmpty()) {
                add(pointer.field(field.name()), "`" + field.name() + "` needs at least one entry", null);
            }
            return;
        }
        Pointer here = pointer.field(field.name());
        if (elements instanceof List<?> list) {
            List<?> right = like instanceof List<?> known ? known : List.of();
            for (int i = 0; i < list.size(); i++) {
                element(field, list.get(i), i < right.size() ? right.get(i) : null, here.item(i));
            }
        } else {
            int i = 0;
            for (Object element : elements) {
                element(field, element, null, here.item(i++));
            }
        }
    }

    private void element(Field field, @Nullable Object element, @Nullable Object like, Pointer pointer) {
        if (element == null) {
            complete = false;
            add(pointer, "`" + field.name() + "` has an empty entry", null);
        } else if (field.form() == null) {
            values((Record) element, like, pointer);
        } else {
            if (element instanceof String text && text.length() > longest) {
                longest = text.length();
                longestAt = pointer;
            }
            String complaint = complaint(field, field.form(), element);
            if (complaint != null) {
                add(pointer, "`" + field.name() + "` " + complaint, remedy(field, element));
            }
        }
    }

    private static @Nullable String complaint(Field field, ValueForm form, Object value) {
        if (form == ValueForm.TEXT) {
            // Most values are texts, and nearly all of them are right.
            String text = (String) value;
            String complaint = field.bounds().complaint(text);
            complaint = complaint != null ? complaint : ValueForm.TEXT.complaint(text);
            return complaint != null ? complaint : field.required() && text.isBlank() ? "is blank" : null;
        }
        String complaint = form.complaint(value);
        return complaint != null ? complaint : boundsComplaint(field, value);
    }

    private static @Nullable String boundsComplaint(Field field, Object value) {
        if (value instanceof Money money) {
            return field.bounds().complaint(money);
        }
        return value instanceof Integer number ? field.bounds().complaint(number) : null;
    }

    /** What to do about a value that is out of bounds; null when nobody knows. */
    private static @Nullable String remedy(Field field, Object value) {
        boolean over = value instanceof String text
                        && text.length() > field.bounds().most()
                || value instanceof Integer number && number > field.bounds().most();
        return over ? field.bounds().maybe() : null;
    }

    // Facts among each other

    private void facts() {
        clock();
        if (enough() || new SizeCheck(this, file, orders, root).isTooLarge(longest, longestAt)) {
            return;
        }
        index();
        if (enough()) {
            return;
        }
        uniqueness();
        orderLines();
        incidents();
        shipments();
        wishes();
        references();
        stock();
        if (ValueForm.isInCalendar(file.clock().now())) {
            new PastCheck(this, file, root).check();
        }
        new AmountCheck(this, file).check();
    }

    /** What a decision names lies behind its moment: there has to be room for it before the calendar of a case ends. */
    private void clock() {
        int year = ValueForm.yearOf(file.clock().now());
        // What no fact may be is told already.
        if (year > Limits.LAST_CLOCK_YEAR && year <= Limits.LAST_YEAR) {
            add(
                    root.field("clock").field("now"),
                    "`now` is in the year " + year + ", expected " + Limits.FIRST_YEAR + " to "
                            + Limits.LAST_CLOCK_YEAR,
                    null);
        }
    }

    private void index() {
        for (int i = 0; i < file.orders().size(); i++) {
            Order order = file.orders().get(i);
            for (int j = 0; j < order.lines().size(); j++) {
                OrderLine line = order.lines().get(j);
                LinePlace place =
                        new LinePlace(order, i, line, at("orders", i, "lines").item(j));
                LinePlace first = lines.of(line.id());
                if (first == null) {
                    linePlaces.add(place);
                } else {
                    twice(
                            "line " + QuotedText.of(line.id()) + " is listed twice",
                            place.pointer().field("id"),
                            first.pointer());
                }
            }
        }
    }

    private void uniqueness() {
        for (Field field : Shape.of(CaseFile.class).checked()) {
            // Wishes have a rule of their own.
            if (field.many()
                    && field.type() != CustomerWish.class
                    && field.valueIn(file) instanceof List<?> facts
                    && facts.size() > 1) {
                unique(field.name(), facts, root.field(field.name()));
            }
        }
    }

    private void unique(String name, List<?> facts, Pointer pointer) {
        for (int i = 1; i < facts.size(); i++) {
            // Sorted by key, so that equals are neighbours.
            String key = ((CaseFact) facts.get(i)).key();
            if (key.equals(((CaseFact) facts.get(i - 1)).key())) {
                twice("`" + name + "` lists " + QuotedText.of(key) + " twice", pointer.item(i), pointer.item(i - 1));
            }
        }
    }

    private void orderLines() {
        for (LinePlace place : linePlaces) {
            OrderLine line = place.line();
            refer("seller", "sellers", line.sellerId(), sellers, place.pointer().field("sellerId"));
            Pointer dependencies = place.pointer().field("dependsOn");
            for (int i = 0; i < line.dependsOn().size(); i++) {
                String other = line.dependsOn().get(i).lineId();
                Pointer pointer = dependencies.item(i).field("lineId");
                if (other.equals(line.id())) {
                    add(pointer, "line " + QuotedText.of(other) + " depends on itself", null);
                } else {
                    refer("line", "lines", other, lines, pointer);
                }
            }
            unique("dependsOn", line.dependsOn(), dependencies);
        }
    }

    private void incidents() {
        for (int i = 0; i < file.incidents().size(); i++) {
            Incident incident = file.incidents().get(i);
            Pointer pointer = at("incidents", i);
            if (knownOrder(incident.orderId(), incident.lineIds(), pointer.field("orderId"))
                    && !incident.lineIds().isEmpty()) {
                linesOf(incident.orderId(), incident.lineIds(), () -> subject(incident), pointer.field("lineIds"));
            }
            String other = incident.mergeIntoOrderId();
            if (other != null
                    && knownOrder(other, pointer.field("mergeIntoOrderId"))
                    && other.equals(incident.orderId())) {
                add(
                        pointer.field("mergeIntoOrderId"),
                        "order " + QuotedText.of(other) + " cannot be merged into itself",
                        null);
            }
            affectedUnits(incident, pointer.field("affectedUnits"));
        }
    }

    private void affectedUnits(Incident incident, Pointer pointer) {
        Integer units = incident.affectedUnits();
        OrderLine smallest = units == null ? null : smallestLine(incident);
        if (units != null && smallest != null && units > smallest.quantity()) {
            String line = "line " + QuotedText.of(smallest.id()) + " has a quantity of " + smallest.quantity();
            add(pointer, "`affectedUnits` is `" + units + "`, and " + line, null);
        }
    }

    /** The line with the fewest pieces, of those an incident is about. */
    private @Nullable OrderLine smallestLine(Incident incident) {
        if (incident.lineIds().isEmpty()) {
            if (smallestLines == null) {
                smallestLines = new HashMap<>();
            }
            return smallestLines.computeIfAbsent(
                    incident.orderId(),
                    id -> smallest(linePlaces.stream()
                            .filter(place -> place.order().id().equals(id))));
        }
        return smallest(incident.lineIds().stream().map(lines::of).filter(Objects::nonNull));
    }

    private static @Nullable OrderLine smallest(Stream<LinePlace> places) {
        return places.map(LinePlace::line)
                .min(Comparator.comparingInt(OrderLine::quantity))
                .orElse(null);
    }

    private void shipments() {
        for (int i = 0; i < file.shipments().size(); i++) {
            Shipment shipment = file.shipments().get(i);
            Pointer pointer = at("shipments", i);
            if (knownOrder(shipment.orderId(), shipment.lineIds(), pointer.field("orderId"))
                    && !shipment.lineIds().isEmpty()) {
                Supplier<String> subject = () ->
                        "shipment " + QuotedText.of(shipment.id()) + " to order " + QuotedText.of(shipment.orderId());
                linesOf(shipment.orderId(), shipment.lineIds(), subject, pointer.field("lineIds"));
            }
        }
    }

    /** What a wish is about; a null line means the order as a whole. */
    private record Target(String incidentId, @Nullable String lineId) {}

    private void wishes() {
        Map<Target, Integer> wished = file.wishes().size() < 2 ? Map.of() : new HashMap<>();
        for (int i = 0; i < file.wishes().size(); i++) {
            CustomerWish wish = file.wishes().get(i);
            Pointer pointer = at("wishes", i);
            Incident incident = incident(wish.incidentId(), pointer.field("incidentId"));
            if (incident == null || orders.of(incident.orderId()) == null) {
                continue;
            }
            if (!wish.lineIds().isEmpty()) {
                linesOf(incident.orderId(), wish.lineIds(), () -> subject(incident), pointer.field("lineIds"));
                linesOf(wish, incident, pointer.field("lineIds"));
            }
            if (file.wishes().size() == 1) {
                return;
            }
            for (Target target : targets(wish, incident)) {
                Integer first = wished.putIfAbsent(target, i);
                if (first != null) {
                    String about = target.lineId() == null ? "" : " and line " + QuotedText.of(target.lineId());
                    String message = "two wishes for incident " + QuotedText.of(incident.id()) + about;
                    twice(message, pointer, at("wishes", first));
                    break;
                }
            }
        }
    }

    private void linesOf(CustomerWish wish, Incident incident, Pointer pointer) {
        int i = 0;
        for (String line : wish.lineIds()) {
            LinePlace place = lines.of(line);
            boolean ofOrder = place != null && place.order().id().equals(incident.orderId());
            if (ofOrder && !incident.lineIds().isEmpty() && !incident.lineIds().contains(line)) {
                String message =
                        "incident " + QuotedText.of(incident.id()) + " is not about line " + QuotedText.of(line);
                add(pointer.item(i), message, oneOf(line, incident.lineIds()));
            }
            i++;
        }
    }

    private static List<Target> targets(CustomerWish wish, Incident incident) {
        Set<String> about = wish.lineIds().isEmpty() ? incident.lineIds() : wish.lineIds();
        return about.isEmpty()
                ? List.of(new Target(incident.id(), null))
                : about.stream().map(line -> new Target(incident.id(), line)).toList();
    }

    private void references() {
        Index<PaymentMethod> methods = new Index<>(file.paymentMethods(), PaymentMethod::id);
        Index<StockPosition> positions = new Index<>(file.stock(), StockPosition::id);
        for (int i = 0; i < file.wishes().size(); i++) {
            CustomerWish wish = file.wishes().get(i);
            if (wish.stockId() != null) {
                refer("stock position", "stock", wish.stockId(), positions, at("wishes", i, "stockId"));
            }
            method(wish.paymentMethodId(), methods, "wishes", i, "paymentMethodId");
            if (wish.refundMethod() == RefundMethod.CHOSEN_METHOD && wish.paymentMethodId() == null) {
                add(
                        at("wishes", i, "refundMethod"),
                        "`refundMethod` is `CHOSEN_METHOD`, and nothing says which",
                        "`paymentMethodId: …`");
            }
        }
        for (int i = 0; i < file.payments().size(); i++) {
            method(file.payments().get(i).methodId(), methods, "payments", i, "methodId");
        }
        eachIncident("deadlines", file.deadlines(), Deadline::incidentId);
        eachIncident("promises", file.promises(), Promise::incidentId);
        eachIncident("evidence", file.evidence(), Evidence::incidentId);
        eachIncident("sellerContacts", file.sellerContacts(), SellerContact::incidentId);
        eachIncident("pastContacts", file.pastContacts(), PastContact::incidentId);
        eachIncident("plannedActions", file.plannedActions(), PlannedAction::incidentId);
        for (int i = 0; i < file.earlierResolutions().size(); i++) {
            EarlierResolution earlier = file.earlierResolutions().get(i);
            Pointer pointer = at("earlierResolutions", i);
            Incident incident = incident(earlier.incidentId(), pointer.field("incidentId"));
            if (incident != null && earlier.lineId() != null && orders.of(incident.orderId()) != null) {
                Supplier<String> subject = () -> subject(incident);
                lineOf(incident.orderId(), earlier.lineId(), subject, pointer.field("lineId"));
            }
        }
    }

    private void method(@Nullable String id, Index<PaymentMethod> methods, String list, int index, String field) {
        if (id != null) {
            refer("payment method", "paymentMethods", id, methods, at(list, index, field));
        }
    }

    private <T> void eachIncident(String name, List<T> facts, Function<T, String> incidentId) {
        for (int i = 0; i < facts.size(); i++) {
            incident(incidentId.apply(facts.get(i)), at(name, i, "incidentId"));
        }
    }

    private void stock() {
        for (int i = 0; i < file.stock().size(); i++) {
            String seller = file.stock().get(i).sellerId();
            if (seller != null) {
                refer("seller", "sellers", seller, sellers, at("stock", i, "sellerId"));
            }
        }
        for (int i = 0; i < file.shippingOptions().size(); i++) {
            ShippingOption option = file.shippingOptions().get(i);
            Integer latest = option.latestTransitDays();
            if (latest != null && latest < option.transitDays()) {
                add(
                        at("shippingOptions", i, "latestTransitDays"),
                        "`latestTransitDays` is `" + latest + "`, less than the usual `transitDays` of "
                                + option.transitDays(),
                        null);
            }
        }
    }

    // References

    @Nullable Incident incident(String id, Pointer pointer) {
        return refer("incident", "incidents", id, incidents, pointer) ? incidents.of(id) : null;
    }

    private static String subject(Incident incident) {
        return "incident " + QuotedText.of(incident.id()) + " is about order " + QuotedText.of(incident.orderId());
    }

    @Nullable Payment payment(String id, Pointer pointer) {
        return refer("payment", "payments", id, payments, pointer) ? payments.of(id) : null;
    }

    boolean knownLine(String id, Pointer pointer) {
        return refer("line", "lines", id, lines, pointer);
    }

    /** The line of an id; null when there is none. */
    @Nullable LinePlace line(String id) {
        return lines.of(id);
    }

    /** All lines, as they stand in the case. */
    List<LinePlace> linePlaces() {
        return linePlaces;
    }

    int placeOfOrder(String id) {
        return orders.placeOf(id);
    }

    boolean knownOrder(String id, Pointer pointer) {
        return refer("order", "orders", id, orders, pointer);
    }

    /** The same of an order of which some lines are named: where it is unknown, that of these lines was meant. */
    private boolean knownOrder(String id, Set<String> lineIds, Pointer pointer) {
        List<String> having = orders.of(id) != null || enough()
                ? List.of()
                : linePlaces.stream()
                        .filter(place -> lineIds.contains(place.line().id()))
                        .map(place -> place.order().id())
                        .distinct()
                        .toList();
        if (having.size() != 1) {
            return knownOrder(id, pointer);
        }
        add(pointer, "there is no order " + QuotedText.of(id), QuotedText.of(having.get(0)));
        return false;
    }

    void linesOf(String order, Set<String> lineIds, Supplier<String> subject, Pointer pointer) {
        int i = 0;
        for (String line : lineIds) {
            lineOf(order, line, subject, pointer.item(i++));
        }
    }

    void lineOf(String order, String line, Supplier<String> subject, Pointer pointer) {
        LinePlace place = lines.of(line);
        if (place == null) {
            refer("line", "lines", line, lines, pointer);
        } else if (!place.order().id().equals(order)) {
            add(
                    pointer,
                    "line " + QuotedText.of(line) + " belongs to order "
                            + QuotedText.of(place.order().id()) + ", " + subject.get(),
                    enough()
                            ? null
                            : oneOf(
                                    line,
                                    linePlaces.stream()
                                            .filter(other -> other.order().id().equals(order))
                                            .map(other -> other.line().id())
                                            .toList()));
        }
    }

    private boolean refer(String kind, String list, String id, Index<?> known, Pointer pointer) {
        if (known.of(id) != null) {
            return true;
        }
        if (enough()) {
            add(pointer, "", null);
            return false;
        }
        String maybe = oneOf(id, known.ids());
        add(
                pointer,
                "there is no " + kind + " " + QuotedText.of(id),
                maybe != null ? maybe : "list it under `" + list + "`");
        return false;
    }

    /** The nearest, or all if they are few; otherwise null. */
    private static @Nullable String oneOf(String id, Collection<String> known) {
        String nearest = known.size() == 1 ? known.iterator().next() : Nearest.to(id, known);
        if (nearest != null) {
            return QuotedText.of(nearest);
        }
        return known.isEmpty() || known.size() > NAMES_WORTH_LISTING
                ? null
                : known.stream().map(QuotedText::of).collect(joining(", ", "one of ", ""));
    }

    // Findings

    Pointer at(String list, int index) {
        return root.field(list).item(index);
    }

    Pointer at(String list, int index, String field) {
        return at(list, index).field(field);
    }

    void twice(String message, Pointer pointer, Pointer other) {
        add(pointer, other, true, message, null);
    }

    void add(Pointer pointer, String message, @Nullable String maybe) {
        add(pointer, null, false, message, maybe);
    }

    void add(Pointer pointer, @Nullable Pointer other, boolean isMutual, String message, @Nullable String maybe) {
        findings.add(new Finding(pointer, other, isMutual, message, maybe));
    }

    /** Whether each value by itself is right, so that amounts can be added up. */
    boolean areValuesSound() {
        return valuesAreSound;
    }

    /** How much is wrong so far. */
    int count() {
        return findings.size();
    }

    private boolean enough() {
        return findings.size() >= Problems.LIMIT;
    }
}
