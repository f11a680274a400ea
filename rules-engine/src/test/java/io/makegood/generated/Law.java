package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Shipment;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * What the law gives a customer at least, read from the laws and not from the bundle, in the countries generated orders go to: a second pair of
 * eyes on the legal floor.
 */
final class Law {
    private static final Set<RemedyType> CURES = Set.of(
            RemedyType.REPAIR,
            RemedyType.REPLACEMENT,
            RemedyType.REPLACEMENT_UPGRADE,
            RemedyType.REFUND_FULL,
            RemedyType.REFUND_PARTIAL);
    private static final Set<RemedyType> AGAIN_OR_BACK = Set.of(RemedyType.REPLACEMENT, RemedyType.REFUND_FULL);
    private static final Set<RemedyType> ALL_BACK = Set.of(RemedyType.REFUND_FULL);

    /** Directive 2011/83/EU and the Consumer Contracts Regulations 2013 are about contracts from this day on. */
    private static final LocalDate DISTANCE_CONTRACTS = LocalDate.of(2014, 6, 13);
    /** Directives (EU) 2019/770 and 2019/771 are about contracts from this day on. */
    private static final LocalDate UNION_SALES = LocalDate.of(2022, 1, 1);
    /** The Consumer Rights Act 2015 is about contracts from this day on. */
    private static final LocalDate BRITISH_SALES = LocalDate.of(2015, 10, 1);
    /** The Australian Consumer Law is about supplies from this day on. */
    private static final LocalDate AUSTRALIAN_SALES = LocalDate.of(2011, 1, 1);
    /** 16 CFR part 435 is about orders from this day on. */
    private static final LocalDate MAIL_ORDER = LocalDate.of(1976, 2, 2);

    /** The seller answers for goods for two years from their delivery: Directive (EU) 2019/771, article 10. */
    private static final int UNION_YEARS = 2;
    /** A claim for goods lapses six years after their delivery: Limitation Act 1980, section 5. */
    private static final int BRITISH_YEARS = 6;
    /** Withdrawal, days from the delivery: Directive 2011/83/EU, article 9; Consumer Contracts Regulations 2013, regulation 30. */
    private static final int WITHDRAWAL_DAYS = 14;
    /** No law says when something arrived that nobody dated: after a year at the latest, as the policy has it. */
    private static final int UNDATED_DELIVERY_DAYS = 365;

    private final CaseFile caseFile;
    private final Resolution resolution;
    private final Sums sums;

    private Law(CaseFile caseFile, Resolution resolution) {
        this.caseFile = caseFile;
        this.resolution = resolution;
        this.sums = new Sums(caseFile);
    }

    /** Every line that gets less than the law gives. */
    static List<String> broken(CaseFile caseFile, Resolution resolution) {
        Law law = new Law(caseFile, resolution);
        List<String> broken = new ArrayList<>();
        for (LineDecision decision : resolution.decisions()) {
            String lineId = decision.lineId();
            if (lineId == null) {
                continue;
            }
            Set<RemedyType> given = law.given(decision.incident(), law.sums.order(decision.orderId()), lineId);
            if (!given.isEmpty() && !law.isSettled(decision, lineId) && !law.isMet(given, decision, lineId)) {
                broken.add(decision.id() + ": the law gives " + given + ", the answer is " + decision.status() + " "
                        + decision.remedyType());
            }
        }
        return broken;
    }

    /** The remedies that meet the law; empty where it gives nothing. */
    private Set<RemedyType> given(IncidentType type, Order order, String lineId) {
        OrderLine line = sums.line(lineId);
        String country =
                order.destinationCountry() == null ? caseFile.customer().country() : order.destinationCountry();
        boolean union = country.equals("DE");
        LocalDate ordered =
                LocalDate.ofInstant(order.placedAt(), caseFile.clock().zone());
        boolean british = country.equals("GB");
        boolean distance = (union || british) && !ordered.isBefore(DISTANCE_CONTRACTS);
        // The rules on delivery have stood in the Act since then.
        boolean delivery = british ? !ordered.isBefore(BRITISH_SALES) : distance;
        boolean digital = union && !ordered.isBefore(UNION_SALES);
        LocalDate today = caseFile.clock().today();
        LocalDate delivered = delivered(order, line, ordered);
        boolean sales = digital && !today.isAfter(delivered.plusYears(UNION_YEARS))
                || british && !ordered.isBefore(BRITISH_SALES) && !today.isAfter(delivered.plusYears(BRITISH_YEARS));
        boolean australian = country.equals("AU") && !ordered.isBefore(AUSTRALIAN_SALES);
        return switch (type.name()) {
            case "REMORSE", "QUALITY_DISAPPOINTING", "CUSTOMER_ERROR" -> {
                boolean excepted = line.traits().contains(ItemTrait.DIGITAL)
                        || line.traits().contains(ItemTrait.PERISHABLE)
                        || line.traits().contains(ItemTrait.HYGIENE)
                        || line.traits().contains(ItemTrait.PERSONALISED);
                yield distance && !excepted && !today.isAfter(delivered.plusDays(WITHDRAWAL_DAYS))
                        ? ALL_BACK
                        : Set.of();
            }
            case "DEFECTIVE", "NOT_AS_DESCRIBED", "WRONG_ITEM", "DAMAGED_IN_TRANSIT", "COUNTERFEIT" ->
                australian ? AGAIN_OR_BACK : sales ? CURES : Set.of();
            case "MISSING_PARTS", "MISSING_CONTENT" -> sales ? CURES : Set.of();
            case "DIGITAL_NOT_WORKING" ->
                digital ? Set.of(RemedyType.REPLACEMENT, RemedyType.REFUND_FULL, RemedyType.REFUND_PARTIAL) : Set.of();
            case "NOT_RECEIVED", "MARKED_DELIVERED_NOT_RECEIVED", "SIGNED_BY_OTHER" ->
                delivery ? AGAIN_OR_BACK : Set.of();
            case "OUT_OF_STOCK_AFTER_ORDER", "SELLER_CANCELLED" ->
                delivery ? Set.of(RemedyType.REPLACEMENT, RemedyType.REFUND_FULL, RemedyType.CANCEL_LINE) : Set.of();
            case "LATE" ->
                country.equals("US") && !ordered.isBefore(MAIL_ORDER) && !hasLeft(order, line)
                        ? Set.of(
                                RemedyType.REPLACEMENT,
                                RemedyType.REFUND_FULL,
                                RemedyType.CANCEL_LINE,
                                RemedyType.WAIT_AND_RECHECK)
                        : Set.of();
            default -> Set.of();
        };
    }

    /** The day of its delivery; the last one it can have been where nobody dated it. */
    private LocalDate delivered(Order order, OrderLine line, LocalDate ordered) {
        Shipment parcel = parcel(order, line);
        LocalDate delivered = parcel == null || parcel.deliveredAt() == null
                ? line.deliveredOn()
                : LocalDate.ofInstant(parcel.deliveredAt(), caseFile.clock().zone());
        return delivered == null ? ordered.plusDays(UNDATED_DELIVERY_DAYS) : delivered;
    }

    private boolean hasLeft(Order order, OrderLine line) {
        Shipment parcel = parcel(order, line);
        return line.status() != LineStatus.OPEN && line.status() != LineStatus.CANCELLED
                || parcel != null && parcel.status() == ShipmentStatus.DELIVERED;
    }

    /** The last parcel the line was in; null when none is known. */
    private Shipment parcel(Order order, OrderLine line) {
        Shipment last = null;
        for (Shipment shipment : caseFile.shipments()) {
            boolean carries = shipment.orderId().equals(order.id())
                    && (shipment.lineIds().isEmpty() || shipment.lineIds().contains(line.id()));
            if (carries && (last == null || isAfter(shipment, last))) {
                last = shipment;
            }
        }
        return last;
    }

    private static boolean isAfter(Shipment one, Shipment other) {
        if (one.replacement() != other.replacement()) {
            return one.replacement();
        }
        LocalDate promised = one.promisedBy() == null ? LocalDate.MIN : one.promisedBy();
        LocalDate before = other.promisedBy() == null ? LocalDate.MIN : other.promisedBy();
        if (!promised.equals(before)) {
            return promised.isAfter(before);
        }
        Instant scanned = one.deliveredAt() == null ? Instant.MIN : one.deliveredAt();
        Instant earlier = other.deliveredAt() == null ? Instant.MIN : other.deliveredAt();
        return scanned.equals(earlier) ? one.id().compareTo(other.id()) > 0 : scanned.isAfter(earlier);
    }

    /** Whether nothing is left to give: it went back, the bank sees to it, or an earlier decision about the line is being carried out. */
    private boolean isSettled(LineDecision decision, String lineId) {
        Order order = sums.order(decision.orderId());
        // Who asks for a part that went back for this, or for the order as a whole, hears what is left and may ask for
        // that.
        boolean partBack = isWished(decision, RemedyType.REFUND_PARTIAL)
                && (sums.isPartBack(order)
                        || backForThis(decision, order, sums.line(lineId)).isPositive());
        boolean disputed = caseFile.payments().stream()
                .anyMatch(p -> p.orderId().equals(order.id()) && p.dispute() != DisputeState.NONE);
        boolean open = sums.left(sums.line(lineId)).isPositive()
                && sums.leftForLines(order).isPositive()
                && !isPaidBack(decision, order, sums.line(lineId));
        // Who paid less than the price has his payment back with the lines before, and what was paid for a line that is
        // cancelled with what was paid too much.
        boolean cancelled = sums.line(lineId).status() == LineStatus.CANCELLED;
        boolean spent = sums.isUnderpaid(order) && order.lines().size() > 1
                || cancelled
                        && (isBalanceUnderWay(order)
                                || resolution.decisions().stream()
                                        .anyMatch(d -> d.orderId().equals(order.id())
                                                && d.planned().amount() != null));
        return disputed || !open || spent || partBack || isSeenTo(order, lineId);
    }

    /** Whether what was paid too much for an order goes back since an earlier decision. */
    private boolean isBalanceUnderWay(Order order) {
        return caseFile.earlierResolutions().stream()
                .filter(Law::isSeenTo)
                .filter(e -> e.remedy() != null && e.remedy().paysMoney())
                .map(e -> sums.incident(e.incidentId()))
                .anyMatch(i -> i.orderId().equals(order.id()) && i.type().matter() == Matter.PAYMENT);
    }

    /** Whether as much went back since the report as the pieces concerned cost. */
    private boolean isPaidBack(LineDecision decision, Order order, OrderLine line) {
        Integer units = sums.incident(decision.incidentId()).affectedUnits();
        return units != null
                && !backForThis(decision, order, line)
                        .multipliedBy(line.quantity())
                        .isLessThan(sums.cost(line).multipliedBy(units));
    }

    /** What went back for a line since the incident was reported, or for it by name. */
    private Money backForThis(LineDecision decision, Order order, OrderLine line) {
        Incident incident = sums.incident(decision.incidentId());
        Money since = Money.zero(order.currency());
        for (LedgerEntry entry : caseFile.ledger()) {
            boolean ours = line.id().equals(entry.lineId()) && entry.kind() != LedgerKind.COMPENSATION;
            boolean forThis = entry.incidentId() == null
                    ? !entry.at().isBefore(incident.reportedAt())
                    : entry.incidentId().equals(incident.id());
            since = ours && forThis ? since.plus(entry.amount()) : since;
        }
        return since;
    }

    private boolean isSeenTo(Order order, String lineId) {
        Set<String> about = new HashSet<>();
        caseFile.incidents().stream()
                .filter(i -> i.orderId().equals(order.id()))
                .filter(i -> i.lineIds().isEmpty()
                        || i.lineIds().contains(lineId)
                        || i.lineIds().contains(String.valueOf(sums.setOf(sums.line(lineId)))))
                .forEach(i -> about.add(i.id()));
        boolean cancelled = caseFile.earlierResolutions().stream()
                .filter(e -> sums.incident(e.incidentId()).orderId().equals(order.id()))
                .anyMatch(e -> e.remedy() == RemedyType.CANCEL_ORDER && isSeenTo(e));
        LineStatus status = sums.line(lineId).status();
        cancelled &= status == LineStatus.OPEN || status == LineStatus.CANCELLED;
        return cancelled
                || caseFile.earlierResolutions().stream()
                        .filter(e -> about.contains(e.incidentId()))
                        .filter(e -> e.lineId() == null
                                || e.lineId().equals(lineId)
                                || e.lineId().equals(sums.setOf(sums.line(lineId))))
                        .anyMatch(Law::isSeenTo);
    }

    private static boolean isSeenTo(EarlierResolution earlier) {
        return earlier.outcome() == Outcome.SOLVED || earlier.status() == ResolutionStatus.FINAL;
    }

    /** By this decision, or by another one of the same line, of its set or of its whole order: a line is made good once. */
    private boolean isMet(Set<RemedyType> given, LineDecision decision, String lineId) {
        String set = String.valueOf(sums.setOf(sums.line(lineId)));
        return isPaidInParts(lineId)
                || resolution.decisions().stream()
                        .filter(d -> lineId.equals(d.lineId())
                                || d.planned().cancelledLines().contains(lineId)
                                || d.planned().cancelledLines().contains(set)
                                || set.equals(d.lineId())
                                || d.lineId() == null
                                        && d.orderId().equals(decision.orderId())
                                        && d.planned().amount() != null)
                        .anyMatch(d -> gives(given, d) || isAsked(d) || d != decision && makesGood(d));
    }

    /** Now, when the date named has passed, or as the customer chooses. */
    private static boolean gives(Set<RemedyType> given, LineDecision decision) {
        return given.contains(decision.remedyType())
                || decision.pending() != null
                        && given.contains(decision.pending().type())
                || decision.options().stream().map(Option::remedy).anyMatch(given::contains);
    }

    /** What the customer asked for himself he may have instead. */
    private boolean isAsked(LineDecision decision) {
        return isWished(decision, decision.remedyType());
    }

    private boolean isWished(LineDecision decision, RemedyType remedy) {
        return caseFile.wishes().stream()
                .filter(w -> w.incidentId().equals(decision.incidentId()))
                .filter(w -> w.lineIds().isEmpty() || w.lineIds().contains(String.valueOf(decision.lineId())))
                .anyMatch(w -> w.remedy() == remedy);
    }

    /** Another incident on the line is answered with all that was paid, or with the goods or access to them: nothing is left to give for this one. */
    private static boolean makesGood(LineDecision decision) {
        return decision.remedyType().shipsGoods()
                || decision.remedyType() == RemedyType.RESTORE_ACCESS
                || decision.remedyType().paysMoney() && decision.planned().amount() != null;
    }

    /** Whether the parts of a set that are paid back have all of its price. */
    private boolean isPaidInParts(String setId) {
        OrderLine set = sums.line(setId);
        Money parts = Money.zero(set.unitPrice().getCurrencyUnit());
        Set<String> counted = new HashSet<>();
        for (LineDecision decision : resolution.decisions()) {
            String part = decision.lineId();
            boolean counts = part != null
                    && setId.equals(sums.setOf(sums.line(part)))
                    && makesGood(decision)
                    && counted.add(part);
            parts = counts ? parts.plus(sums.cost(sums.line(part))) : parts;
        }
        return !counted.isEmpty() && !parts.isLessThan(sums.left(set));
    }
}
